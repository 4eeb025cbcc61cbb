import { type ReactNode, use } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { MenuContext } from './menu-context.ts'
import styles from './Menu.module.css'

type Props = {
  icon?: IconName
  children: ReactNode
  onClick: () => void
  danger?: boolean
  /** Why it cannot be chosen now; shown under the name. */
  disabledReason?: ReactNode
  shortcut?: string
}

export function MenuItem({ icon, children, onClick, danger, disabledReason, shortcut }: Props) {
  const close = use(MenuContext)
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-disabled={disabledReason ? true : undefined}
      className={danger ? `${styles.item} ${styles.danger}` : styles.item}
      onClick={() => {
        if (disabledReason) return
        close()
        onClick()
      }}
    >
      {icon && <Icon name={icon} />}
      <span className={styles.text}>
        {children}
        {disabledReason && <span className={styles.reason}>{disabledReason}</span>}
      </span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </button>
  )
}

export const MenuDivider = () => <div role="separator" className={styles.divider} />
