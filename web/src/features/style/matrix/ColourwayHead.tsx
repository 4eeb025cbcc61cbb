import { useLingui } from '@lingui/react/macro'
import { ProductPicture } from '../../../components/product/ProductPicture.tsx'
import styles from './ColourwayHead.module.css'
import type { StyleRow } from './style-rows.ts'

type Props = { row: StyleRow; onColour: (productId: string) => void }

/** A colourway at the head of its row; the gallery follows it. */
export function ColourwayHead({ row, onColour }: Props) {
  const { t } = useLingui()
  const { id, colourName, colourCode, colourFamily, images } = row.colourway
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
        <span className={styles.code}>{row.doorName || colourCode}</span>
      </span>
    </span>
  )
}
