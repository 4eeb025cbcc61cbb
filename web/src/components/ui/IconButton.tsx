import type { ButtonHTMLAttributes, Ref } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'children'> & {
  icon: IconName
  /** Its name, for screen readers and as tooltip. */
  label: string
  size?: 'sm' | 'md'
  /** On the rail the ground is dark in both themes. */
  onRail?: boolean
  ref?: Ref<HTMLButtonElement>
}

export function IconButton({ icon, label, size = 'md', onRail, className, ...others }: IconButtonProps) {
  return (
    <Tooltip label={label} isName>
      <button
        type="button"
        {...others}
        aria-label={label}
        className={[styles.button, styles[size], onRail && styles.onRail, className].filter(Boolean).join(' ')}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  )
}
