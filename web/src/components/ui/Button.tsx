import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { buttonClass, type ButtonLook } from './button-class.ts'
import styles from './Button.module.css'

export type ButtonProps = ButtonLook &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> & {
    icon?: IconName
    /** The work it started is under way: looks so, takes no second click, keeps the focus. */
    busy?: boolean
    /** Why it cannot be used now. The button stays focusable and says the reason; never a silent grey button. */
    disabledReason?: string | undefined
    children: ReactNode
    ref?: Ref<HTMLButtonElement>
  }

/** `primary` once per view, `secondary` for the rest, `quiet` in toolbars and rows, `danger` for what cannot be undone. */
export function Button({
  variant,
  size,
  icon,
  busy,
  disabledReason,
  className,
  children,
  onClick,
  ...others
}: ButtonProps) {
  const idle = !busy && !disabledReason
  return (
    <button
      type="button"
      {...others}
      className={buttonClass({ variant, size }, className)}
      aria-disabled={idle ? undefined : true}
      aria-busy={busy || undefined}
      title={disabledReason ?? others.title}
      onClick={(event) => (idle ? onClick?.(event) : event.preventDefault())}
    >
      {icon && <Icon name={icon} />}
      <span className={styles.label}>{children}</span>
    </button>
  )
}
