import { useLingui } from '@lingui/react/macro'
import { ProductPicture } from '../../../components/product/ProductPicture.tsx'
import styles from './ColourwayHead.module.css'
import type { StyleRow } from './style-rows.ts'

type Props = {
  row: StyleRow
  /** The matrix has rows of more than one window. */
  several: boolean
  onColour: (productId: string) => void
}

/** A colourway at the head of its row; the gallery follows it. */
export function ColourwayHead({ row, several, onColour }: Props) {
  const { t } = useLingui()
  const { id, colourName, colourCode, colourFamily, images } = row.colourway
  // What tells rows of one colourway apart; when a window ships is in the row's spoken name and in the window list.
  const detail = [several && row.window?.name, row.line?.door?.name].filter(Boolean).join(' · ')
  return (
    <span className={styles.head}>
      <span className={styles.thumb}>
        <ProductPicture image={images[0]} family={colourFamily} alt="" sizes="32px" bare />
      </span>
      <span className={styles.text}>
        <button
          type="button"
          className={styles.name}
          tabIndex={-1}
          title={t`Show ${colourName} above`}
          onClick={() => onColour(id)}
        >
          {colourName}
        </button>
        <span className={styles.code}>{detail || colourCode}</span>
      </span>
    </span>
  )
}
