import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../components/ui/Icon.tsx'
import { Thread } from '../../components/ui/Thread.tsx'
import { CountBadge } from './CountBadge.tsx'
import type { NavItem } from './nav-items.ts'
import styles from './NavLink.module.css'

type Props = { item: NavItem; count: number | undefined; place: 'rail' | 'bar' }

/** One place to go. The active one wears the thread on its inner edge. */
export function NavLink({ item, count, place }: Props) {
  const { i18n } = useLingui()
  return (
    <Link
      to={item.to}
      className={`${styles.link} ${styles[place]}`}
      activeProps={{ className: styles.active!, 'aria-current': 'page' }}
    >
      {({ isActive }) => (
        <>
          {isActive && <Thread along={place === 'rail' ? 'vertical' : 'horizontal'} className={styles.thread} />}
          <span className={styles.icon}>
            <Icon name={item.icon} size={20} />
            <CountBadge count={count} />
          </span>
          <span className={styles.label}>{i18n._(item.label)}</span>
        </>
      )}
    </Link>
  )
}
