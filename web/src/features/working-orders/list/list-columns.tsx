import { t } from '@lingui/core/macro'
import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { AgeText } from '../../../components/ui/AgeText.tsx'
import { Badge } from '../../../components/ui/Badge.tsx'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { Menu } from '../../../components/ui/Menu.tsx'
import { MenuDivider, MenuItem } from '../../../components/ui/MenuItem.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import type { WorkingOrderRowFragment } from '../../../gen/graphql.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import styles from './list.module.css'
import { RowTotals } from './RowTotals.tsx'

type Row = WorkingOrderRowFragment
type Actions = Record<'activate' | 'rename' | 'remove', (row: Row) => void>

/** Call it again when the language changes. */
export function listColumns(actions: Actions, phone: boolean): Column<Row>[] {
  const count = (value: number) => formatCount(value, intlLocale())
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t`Name`,
      width: phone ? 170 : 220,
      grow: true,
      cell: (row) => (
        <span className={styles.name}>
          <Link to="/working-orders/$workingOrderId" params={{ workingOrderId: row.id }}>
            {row.name}
          </Link>
          {row.active && (
            <Badge tone="info" icon="check">
              <Trans>Active</Trans>
            </Badge>
          )}
          {phone && (
            <span className={styles.counts}>
              <Plural value={row.lines} one="# line" other="# lines" />,{' '}
              <Plural value={row.units} one="# unit" other="# units" />
            </span>
          )}
        </span>
      ),
    },
    { id: 'lines', header: t`Lines`, width: 72, align: 'end', cell: (row) => count(row.lines) },
    { id: 'units', header: t`Units`, width: 88, align: 'end', cell: (row) => count(row.units) },
    {
      id: 'value',
      header: t`Value excl. VAT`,
      width: phone ? 110 : 180,
      align: 'end',
      cell: (row) => <RowTotals row={row} />,
    },
    {
      id: 'updated',
      header: t`Changed`,
      width: 180,
      cell: (row) => (
        <span className={styles.changed}>
          <AgeText iso={row.updatedAt} /> <span>{row.updatedBy}</span>
        </span>
      ),
    },
    {
      id: 'actions',
      header: t`Actions`,
      width: 72,
      align: 'end',
      cell: (row) => (
        <Menu
          label={t`Actions for ${row.name}`}
          target={<IconButton icon="more" label={t`Actions for ${row.name}`} size="sm" />}
        >
          <MenuItem
            icon="check"
            disabledReason={row.active ? t`It is the active one already.` : undefined}
            onClick={() => actions.activate(row)}
          >
            {t`Make active`}
          </MenuItem>
          <MenuItem icon="edit" onClick={() => actions.rename(row)}>
            {t`Rename`}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon="trash" danger onClick={() => actions.remove(row)}>
            {t`Delete`}
          </MenuItem>
        </Menu>
      ),
    },
  ]
  const spare = ['lines', 'units', 'updated']
  return phone ? columns.filter((column) => !spare.includes(column.id)) : columns
}
