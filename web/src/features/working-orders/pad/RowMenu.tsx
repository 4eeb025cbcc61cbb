import { Trans, useLingui } from '@lingui/react/macro'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { Menu } from '../../../components/ui/Menu.tsx'
import { MenuDivider, MenuItem } from '../../../components/ui/MenuItem.tsx'
import type { PadRow } from '../domain/pad-row.ts'
import { usePad } from './pad-context.ts'
import { usePadActions } from './pad-actions.ts'
import styles from './RowMenu.module.css'
import { WindowItems } from './WindowItems.tsx'

/** What can be done with one line. */
export function RowMenu({ row, name }: { row: PadRow; name: string }) {
  const { t } = useLingui()
  const pad = usePad()
  const { lines, openStores } = usePadActions()
  return (
    <span className={styles.menu}>
      <Menu
        label={t`Actions for ${name}`}
        target={<IconButton icon="more" label={t`Actions for ${name}`} size="sm" tabIndex={-1} />}
        width={260}
      >
        <WindowItems rows={[row]} />
        {pad.data.doors.size > 0 && (
          <MenuItem icon="door" onClick={() => openStores([row])}>
            <Trans>Stores</Trans>
          </MenuItem>
        )}
        <MenuDivider />
        <MenuItem icon="trash" danger onClick={() => void lines.remove([row])}>
          <Trans>Remove line</Trans>
        </MenuItem>
      </Menu>
    </span>
  )
}
