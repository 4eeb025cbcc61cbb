import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Drawer } from '../../components/ui/Drawer.tsx'
import { Icon } from '../../components/ui/Icon.tsx'
import styles from './MoreDrawer.module.css'
import type { NavItem } from './nav-items.ts'

type Props = { items: readonly NavItem[]; onClose: () => void }

/** The pages that do not fit under the thumb. */
export function MoreDrawer({ items, onClose }: Props) {
  const { t, i18n } = useLingui()
  return (
    <Drawer open onClose={onClose} title={t`More`} side="bottom">
      <ul>
        {items.map((item) => (
          <li key={item.to}>
            <Link to={item.to} className={styles.row} onClick={onClose}>
              <Icon name={item.icon} size={20} />
              {i18n._(item.label)}
            </Link>
          </li>
        ))}
      </ul>
    </Drawer>
  )
}
