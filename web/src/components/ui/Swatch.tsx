import { colourFamilies } from './colour-families.ts'
import styles from './Swatch.module.css'

type Props = {
  /** `#2C4191`, or empty. */
  hex?: string | undefined
  family: string
  /** Only where the colour's name does not stand beside it. */
  label?: string
  size?: 12 | 16 | 24
}

/** A colourway's colour as a round of cloth. */
export function Swatch({ hex, family, label, size = 16 }: Props) {
  return (
    <span
      className={styles.swatch}
      style={{ width: size, height: size, background: hex || colourFamilies[family] || 'var(--sunken)' }}
      {...(label ? { role: 'img', 'aria-label': label, title: label } : { 'aria-hidden': true })}
    />
  )
}
