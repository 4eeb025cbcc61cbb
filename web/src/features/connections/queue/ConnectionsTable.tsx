import { useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { DateText } from '../../../components/ui/DateText.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { LoadMore } from '../../../components/ui/LoadMore.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import type { ConnectionRowFieldsFragment } from '../../../gen/graphql.ts'
import { connectionStatuses, type ConnectionTab } from '../connections-search.ts'
import { useConnectionQueueInfiniteQuery } from '../data/connections-api.ts'
import styles from './ConnectionsPage.module.css'
import { NobodyHere } from './NobodyHere.tsx'

type Row = ConnectionRowFieldsFragment

/** Connections of one status, by name. */
export function ConnectionsTable({ tab, q }: { tab: ConnectionTab; q: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const list = useConnectionQueueInfiniteQuery({
    statuses: [...connectionStatuses[tab]],
    ...(q && { text: q }),
    first: 50,
  })
  const rows = list.data?.pages.flatMap(({ connections }) => connections.rows)
  if (list.error && !rows) return <ErrorState error={list.error} onRetry={list.refetch} busy={list.isFetching} />

  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t`Retailer`,
      width: 220,
      grow: true,
      cell: ({ id, retailer, terms: { alias } }) => (
        <span className={styles.stack}>
          <Link to="/connections/$connectionId" params={{ connectionId: id }} className={styles.name}>
            {retailer.name}
          </Link>
          {alias && alias !== retailer.name && <span className={styles.quiet}>{alias}</span>}
        </span>
      ),
    },
    { id: 'code', header: t`Customer code`, width: 120, cell: ({ terms }) => terms.customerCode },
    {
      id: 'lists',
      header: t`Price lists`,
      width: 220,
      cell: ({ terms }) => <span className={styles.clip}>{terms.priceLists.map(({ name }) => name).join(', ')}</span>,
    },
    { id: 'currency', header: t`Currency`, width: 90, cell: ({ terms }) => terms.currency },
    { id: 'payment', header: t`Payment`, width: 120, cell: ({ terms }) => terms.paymentTerms },
    {
      id: 'minimum',
      header: t`Minimum`,
      width: 100,
      align: 'end',
      cell: ({ terms }) => terms.minimum && <Money {...terms.minimum} whole />,
    },
    { id: 'since', header: t`Since`, width: 100, cell: ({ agreedAt }) => <DateText iso={agreedAt} /> },
  ]
  if (tab === 'ended') {
    columns.push(
      { id: 'until', header: t`Ended`, width: 100, cell: ({ endedAt }) => endedAt && <DateText iso={endedAt} /> },
      {
        id: 'why',
        header: t`Reason`,
        width: 180,
        cell: ({ endedReason }) => <span className={styles.clip}>{endedReason}</span>,
      },
    )
  }

  return (
    <Table
      label={t`Connections`}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowName={({ retailer }) => retailer.name}
      onOpen={({ id }) => void navigate({ to: '/connections/$connectionId', params: { connectionId: id } })}
      empty={<NobodyHere tab={tab} q={q} />}
      footer={
        list.hasNextPage &&
        rows && (
          <LoadMore
            shown={rows.length}
            total={list.data?.pages[0]?.connections.total}
            busy={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        )
      }
    />
  )
}
