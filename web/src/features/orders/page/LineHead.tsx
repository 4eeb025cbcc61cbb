import { NoPhoto } from '../../../components/ui/NoPhoto.tsx'
import type { Line } from '../data/order.ts'
import styles from './matrix.module.css'
import { WhyThisPrice } from './WhyThisPrice.tsx'

/**
 * Picture, colour and price of a row; the style stands in the section's head.
 * @param then address of product and price at the moment of placing
 */
export function LineHead({ line, then }: { line: Line; then: string }) {
  const { imageUrl, colourName, colourCode } = line
  return (
    <div className={styles.head}>
      <span className={styles.thumb}>
        {imageUrl ? <img src={imageUrl} alt="" width={32} height={40} loading="lazy" /> : <NoPhoto family="" bare />}
      </span>
      <span className={styles.names}>
        <span className={styles.colour} title={colourName}>
          {colourName}
        </span>
        <span className={styles.meta}>
          {colourCode} <WhyThisPrice line={line} then={then} />
        </span>
      </span>
    </div>
  )
}
