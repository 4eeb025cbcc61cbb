import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { Icon } from '../../../components/ui/Icon.tsx'
import { Menu } from '../../../components/ui/Menu.tsx'
import { MenuDivider, MenuItem } from '../../../components/ui/MenuItem.tsx'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useWorkingOrderListQuery } from '../list/list-api.ts'
import { useListActions } from '../list/use-list-actions.ts'
import styles from './Dock.module.css'

/** Others than these are on the page of all working orders. */
const offered = 8

/** The name of the active working order, and behind it the others: what is added goes to the active one. */
export function SwitchMenu({ activeId, name }: { activeId: string | null; name: string }) {
  const { t } = useLingui()
  const toast = useToast()
  const navigate = useNavigate()
  const { data } = useWorkingOrderListQuery()
  const { activate, create } = useListActions()
  const others = (data?.workingOrders ?? []).filter((row) => row.id !== activeId).slice(0, offered)

  async function make() {
    const made = await create('')
    if ('failure' in made) toast(made.failure, { tone: 'danger' })
  }

  return (
    <Menu
      label={t`Working order to add to`}
      position="bottom-start"
      width={280}
      target={
        <button type="button" className={styles.switch} title={name}>
          <span>{name}</span>
          <Icon name="chevronDown" />
        </button>
      }
    >
      {others.map((row) => (
        <MenuItem key={row.id} icon="pad" onClick={() => void activate(row)}>
          {row.name}
        </MenuItem>
      ))}
      {others.length > 0 && <MenuDivider />}
      <MenuItem icon="add" onClick={() => void make()}>
        <Trans>New working order</Trans>
      </MenuItem>
      <MenuItem icon="list" onClick={() => void navigate({ to: '/working-orders' })}>
        <Trans>All working orders</Trans>
      </MenuItem>
    </Menu>
  )
}
