import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Thread } from '../../components/ui/Thread.tsx'
import { selectBadges } from '../../lib/badges/badges-slice.ts'
import { useAppSelector } from '../../lib/store/hooks.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { Mark } from './Mark.tsx'
import { NavLink } from './NavLink.tsx'
import styles from './Rail.module.css'
import { useNavItems } from './use-nav-items.ts'

/** The way through the app on wide screens: 72 px, the selvedge on its inner edge. */
export function Rail() {
  const { t } = useLingui()
  const items = useNavItems()
  const badges = useAppSelector(selectBadges)
  return (
    <nav aria-label={t`Main`} className={styles.rail}>
      <Link to="/" className={styles.mark} aria-label={t`Selvedge, first page`}>
        <Mark />
      </Link>
      <div className={styles.nav}>
        {items.map((item) => (
          <NavLink key={item.to} item={item} place="rail" count={item.badge && badges[item.badge]} />
        ))}
      </div>
      <AccountMenu />
      <Thread along="vertical" className={styles.edge} />
    </nav>
  )
}
