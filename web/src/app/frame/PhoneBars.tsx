import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { Icon } from '../../components/ui/Icon.tsx'
import { selectBadges } from '../../lib/badges/badges-slice.ts'
import { useAppSelector } from '../../lib/store/hooks.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { CountBadge } from './CountBadge.tsx'
import { Mark } from './Mark.tsx'
import { NavLink } from './NavLink.tsx'
import link from './NavLink.module.css'
import styles from './PhoneBars.module.css'
import { useNavItems } from './use-nav-items.ts'

const MoreDrawer = lazy(async () => ({ default: (await import('./MoreDrawer.tsx')).MoreDrawer }))

/** The frame on a phone: name and account above, the four daily pages and *More* under the thumb. */
export function PhoneBars() {
  const { t } = useLingui()
  const items = useNavItems()
  const badges = useAppSelector(selectBadges)
  const [more, setMore] = useState(false)
  const daily = items.filter((item) => !item.secondary).slice(0, 4)
  const rest = items.filter((item) => !daily.includes(item))
  const waiting = rest.reduce((sum, item) => sum + ((item.badge && badges[item.badge]) || 0), 0)
  return (
    <>
      <nav aria-label={t`Account`} className={styles.top}>
        <Mark size={24} />
        <span className={styles.word}>Selvedge</span>
        <AccountMenu />
      </nav>
      <nav aria-label={t`Main`} className={styles.bottom}>
        {daily.map((item) => (
          <NavLink key={item.to} item={item} place="bar" count={item.badge && badges[item.badge]} />
        ))}
        {rest.length > 0 && (
          <button type="button" className={`${link.link} ${link.bar} ${styles.more}`} onClick={() => setMore(true)}>
            <span className={link.icon}>
              <Icon name="menu" size={20} />
              <CountBadge count={waiting} />
            </span>
            <span className={link.label}>{t`More`}</span>
          </button>
        )}
      </nav>
      {more && (
        <Suspense>
          <MoreDrawer items={rest} onClose={() => setMore(false)} />
        </Suspense>
      )}
    </>
  )
}
