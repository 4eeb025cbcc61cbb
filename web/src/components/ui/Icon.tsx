import styles from './Icon.module.css'
import { iconPaths } from './icon-paths.ts'

export type IconName = keyof typeof iconPaths

type Props = {
  name: IconName
  /** Pixels; 16 beside text, 20 in the rail, 24 in empty states. */
  size?: 12 | 16 | 20 | 24 | 32
  /** Only where no text says the same; without it the icon is hidden from screen readers. */
  label?: string
}

/** Line icons on a 16 × 16 grid in the colour of the text around them. */
export function Icon({ name, size = 16, label }: Props) {
  return (
    <svg
      className={styles.icon}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      strokeWidth={size >= 24 ? 1.1 : 1.5}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
