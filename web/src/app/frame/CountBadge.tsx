import styles from './CountBadge.module.css'

/** How much waits, on the corner of a rail icon; nothing for none. */
export function CountBadge({ count }: { count: number | undefined }) {
  if (!count) return null
  return <span className={styles.badge}>{count > 99 ? '99+' : count}</span>
}
