import { useLingui } from '@lingui/react/macro'
import { ProductPicture } from '../../../components/product/ProductPicture.tsx'
import type { Colourway } from '../style-api.ts'
import styles from './ColourwayPicker.module.css'

type Props = { colourways: readonly Colourway[]; current: Colourway; onColour: (productId: string) => void }

/** The style's colours as small pictures; the address follows. */
export function ColourwayPicker({ colourways, current, onColour }: Props) {
  const { t } = useLingui()
  return (
    <div className={styles.picker}>
      <p className={styles.name}>
        <span>{current.colourName}</span> <span className={styles.code}>{current.colourCode}</span>
      </p>
      <ul className={styles.colours} aria-label={t`Colours`}>
        {colourways.map(({ id, colourName, colourFamily, images, availability }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.colour}
              title={colourName}
              aria-label={colourName}
              aria-current={id === current.id || undefined}
              data-out={availability.bucket === 'SOLD_OUT' || undefined}
              onClick={() => onColour(id)}
            >
              <ProductPicture image={images[0]} family={colourFamily} alt="" sizes="44px" bare />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
