import { Plural } from '@lingui/react/macro'
import { Swatch } from '../ui/Swatch.tsx'
import styles from './Swatches.module.css'

type Colour = { productId: string; colourName: string; colourFamily: string; colourHex: string }

type Props = {
  colours: readonly Colour[]
  /** Beyond those. */
  more: number
  /** The colourway the card is of. */
  currentId: string
}

/** A style's colours on its card, the card's own first and ringed. */
export function Swatches({ colours, more, currentId }: Props) {
  return (
    <span className={styles.row}>
      {colours.map((colour) => (
        <span key={colour.productId} className={colour.productId === currentId ? styles.current : styles.other}>
          <Swatch hex={colour.colourHex} family={colour.colourFamily} label={colour.colourName} size={12} />
        </span>
      ))}
      {more > 0 && (
        <span className={styles.more}>
          <Plural value={more} one="# more" other="# more" />
        </span>
      )}
    </span>
  )
}
