import { Trans, useLingui } from '@lingui/react/macro'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { Menu } from '../../../components/ui/Menu.tsx'
import { MenuDivider, MenuItem } from '../../../components/ui/MenuItem.tsx'
import { sameValue } from '../data/row-value.ts'
import styles from './row-head.module.css'
import { rowName, type SheetRow } from './sheet-row.ts'

export type RowAction = { kind: 'tiers' | 'add' | 'hide' | 'show' | 'remove' | 'take-back' | 'insist'; row: SheetRow }

/** What can be done with a row beside typing its figures. */
export function RowMenu({ row, onAction }: { row: SheetRow; onAction: (action: RowAction) => void }) {
  const { t } = useLingui()
  const { server, value } = row
  const name = rowName(server)
  const act = (kind: RowAction['kind']) => () => onAction({ kind, row })
  const edited = !sameValue(value, server.published)
  return (
    <span className={styles.menu}>
      <Menu label={t`Row ${name}`} target={<IconButton icon="more" size="sm" label={t`Row ${name}`} tabIndex={-1} />}>
        {server.conflict && (
          <MenuItem icon="check" onClick={act('insist')}>
            <Trans>Keep what stands here</Trans>
          </MenuItem>
        )}
        <MenuItem
          icon="list"
          onClick={act('tiers')}
          disabledReason={value === null || value.tiers.length === 0 ? t`Write a WHSL first` : undefined}
        >
          <Trans>Prices by quantity…</Trans>
        </MenuItem>
        <MenuItem icon="add" onClick={act('add')}>
          <Trans>Add a row for a size or window…</Trans>
        </MenuItem>
        {value?.enabled === false ? (
          <MenuItem icon="eye" onClick={act('show')}>
            <Trans>Show to retailers again</Trans>
          </MenuItem>
        ) : (
          <MenuItem icon="lock" onClick={act('hide')}>
            <Trans>Hide from those who hold the list</Trans>
          </MenuItem>
        )}
        <MenuDivider />
        {edited && (
          <MenuItem icon="undo" onClick={act('take-back')}>
            {server.conflict ? <Trans>Take what was published</Trans> : <Trans>Take the change back</Trans>}
          </MenuItem>
        )}
        <MenuItem
          icon="trash"
          danger
          onClick={act('remove')}
          disabledReason={value === null ? t`There is no price in it` : undefined}
        >
          <Trans>Remove the row</Trans>
        </MenuItem>
      </Menu>
    </span>
  )
}
