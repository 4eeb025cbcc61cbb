import { t } from '@lingui/core/macro'
import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { AgeText } from '../../../components/ui/AgeText.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import { StatusBadge } from '../../../components/ui/StatusBadge.tsx'
import { VisuallyHidden } from '../../../components/ui/VisuallyHidden.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import type { OrderRowFieldsFragment } from '../../../gen/graphql.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { Told } from '../badge/told-slice.ts'
import { windowDays } from '../window-words.ts'
import { Flags } from './Flags.tsx'
import styles from './list.module.css'

export type OrderRow = OrderRowFieldsFragment

type ToldOrders = Readonly<Record<string, Told>>

/** Columns of the list: those of a phone, else of a brand's inbox or a retailer's orders. */
export function orderColumns(
  side: 'BRAND' | 'RETAILER',
  narrow: boolean,
  told: ToldOrders,
  tab: string,
): Column<OrderRow>[] {
  const number: Column<OrderRow> = {
    id: 'number',
    header: t`Number`,
    width: 158,
    sortable: true,
    cell: (row) => <OrderNumber row={row} told={told[row.id]} />,
  }
  const value: Column<OrderRow> = {
    id: 'value',
    header: t`Value`,
    width: 112,
    align: 'end',
    sortable: true,
    cell: (row) => <Money {...row.value} />,
  }
  const status: Column<OrderRow> = {
    id: 'status',
    header: t`Status`,
    width: 192,
    cell: (row) => <StatusBadge status={row.status} />,
  }
  if (narrow) {
    const stacked: Column<OrderRow> = {
      ...number,
      width: 132,
      grow: true,
      cell: (row) => <Stacked row={row} told={told[row.id]} />,
    }
    return [stacked, { ...value, width: tab === 'PLACED' ? 112 : 188, cell: (row) => <Short row={row} /> }]
  }
  const other: Column<OrderRow> = {
    id: 'other',
    header: side === 'BRAND' ? t`Customer` : t`Brand`,
    width: 170,
    grow: true,
    sortable: true,
    cell: ({ other: { name }, customerCode }) => (
      <span title={name}>
        {side === 'BRAND' && customerCode && <span className={styles.code}>{customerCode} </span>}
        {name}
      </span>
    ),
  }
  return [
    number,
    other,
    { id: 'po', header: t`PO number`, width: 108, cell: ({ poNumber }) => <span title={poNumber}>{poNumber}</span> },
    ...(tab === 'ALL' ? [status] : []),
    {
      id: 'windows',
      header: t`Windows`,
      width: 196,
      sortable: true,
      cell: ({ windows }) => <Windows windows={windows} />,
    },
    { id: 'units', header: t`Units`, width: 64, align: 'end', cell: ({ units }) => formatCount(units, intlLocale()) },
    value,
    {
      id: 'placed',
      header: side === 'BRAND' ? t`Age` : t`Placed`,
      width: 100,
      sortable: true,
      cell: ({ placedAt }) => <AgeText iso={placedAt} />,
    },
    { id: 'flags', header: t`To look at`, width: 210, cell: ({ flags }) => <Flags flags={flags} /> },
  ]
}

function OrderNumber({ row, told }: { row: OrderRow; told: Told | undefined }) {
  return (
    <span className={styles.number}>
      <Link to="/orders/$orderId" params={{ orderId: row.id }}>
        {row.number}
      </Link>
      {told && <ToldMark kind={told.kind} />}
    </span>
  )
}

/** The other side did something since this page was opened. */
function ToldMark({ kind }: Pick<Told, 'kind'>) {
  const word = kind === 'PLACED' ? t`New` : t`Changed`
  return (
    <span className={styles.told} title={word}>
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  )
}

function Stacked({ row, told }: { row: OrderRow; told: Told | undefined }) {
  return (
    <span className={styles.stack}>
      <OrderNumber row={row} told={told} />
      <span className={styles.quiet}>
        {row.other.name}
        {row.poNumber && ` · ${row.poNumber}`}
      </span>
    </span>
  )
}

function Short({ row: { value, units, status } }: { row: OrderRow }) {
  const count = formatCount(units, intlLocale())
  return (
    <span className={styles.stack}>
      <Money {...value} whole />
      <span className={styles.quiet}>
        {status === 'PLACED' ? <Trans>{count} units</Trans> : <StatusBadge status={status} />}
      </span>
    </span>
  )
}

function Windows({ windows }: Pick<OrderRow, 'windows'>) {
  const first = windows[0]
  if (!first) return null
  const names = windows.map(({ name }) => name).join(', ')
  const more = windows.length - 1
  return (
    <span title={names}>
      {windowDays(first)} <span className={styles.code}>{first.name} </span>
      {more > 0 && (
        <span className={styles.code}>
          <Plural value={more} one="and # more" other="and # more" />
        </span>
      )}
    </span>
  )
}
