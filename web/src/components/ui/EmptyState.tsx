import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import styles from './EmptyState.module.css'

type Props = {
  icon: IconName
  /** What is empty, as a fact: "No orders to confirm". */
  title: ReactNode
  /** What to do next, or why that is fine. */
  children?: ReactNode
  /** The next step as button or link. */
  action?: ReactNode
}

export function EmptyState({ icon, title, children, action }: Props) {
  return (
    <div className={styles.state}>
      <span className={styles.patch}>
        <Icon name={icon} size={24} />
      </span>
      <h2 className={styles.title}>{title}</h2>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
