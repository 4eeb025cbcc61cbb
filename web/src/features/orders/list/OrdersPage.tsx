import { useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { LateNotice } from '../../../components/ui/LateNotice.tsx'
import { LiveRegion } from '../../../components/ui/LiveRegion.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import type { Selection } from '../../../components/ui/table/selection.ts'
import { Table } from '../../../components/ui/table/Table.tsx'
import { Tabs } from '../../../components/ui/Tabs.tsx'
import { useAppSelector } from '../../../lib/store/hooks.ts'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import { selectLastTold, selectTold } from '../badge/told-slice.ts'
import { useOrderListInfiniteQuery } from '../data/orders-api.ts'
import { inputOf, isNarrowed, type OrdersSearch, statusOf } from '../orders-search.ts'
import { ConfirmClean } from './ConfirmClean.tsx'
import { ConfirmedDialog, type Outcome } from './ConfirmedDialog.tsx'
import { type OrderRow, orderColumns } from './order-columns.tsx'
import { OrderFilters } from './OrderFilters.tsx'
import { NoOrders } from './NoOrders.tsx'
import { OrdersFooter } from './OrdersFooter.tsx'
import { clickedSort, shownSort } from './sorting.ts'
import { statusTabs } from './status-tabs.ts'
import { toldText } from './told-text.ts'
import { useNarrow } from './use-narrow.ts'
import styles from './list.module.css'

/** A brand's inbox, or a retailer's orders: the same list seen from the two sides. */
export function OrdersPage() {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const search = useSearch({ from: '/signed-in/orders' })
  const viewer = useViewer()
  const side = viewer.organisation.kind === 'BRAND' ? 'BRAND' : 'RETAILER'
  const narrow = useNarrow()
  const told = useAppSelector(selectTold)
  const lastTold = useAppSelector(selectLastTold)
  const tab = statusOf(search, side)
  const list = useOrderListInfiniteQuery(inputOf(search, side))
  const [selection, setSelection] = useState<Selection>(new Set())
  const [outcome, setOutcome] = useState<Outcome>()

  const go = useCallback(
    (change: { [Key in keyof OrdersSearch]?: OrdersSearch[Key] | undefined }) =>
      navigate({ to: '/orders', search: (now) => ({ ...now, ...change }) as OrdersSearch, replace: true }),
    [navigate],
  )
  const columns = useMemo(() => orderColumns(side, narrow, told, tab), [side, narrow, told, tab])
  const pages = list.data?.pages
  // Counts are of the first page, rows of all. What was shown last stays until what was asked for has come.
  const newest = pages?.[0]?.orders
  const rows = useMemo(() => pages?.flatMap(({ orders }) => orders.rows as OrderRow[]), [pages])
  const mayConfirm = side === 'BRAND' && viewer.role !== 'VIEWER'
  // Orders leave the list while somebody ticks boxes: what is gone is not chosen any more.
  const chosen = useMemo(() => (rows ?? []).filter(({ id }) => selection.has(id)), [rows, selection])
  const chosenIds = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen])

  return (
    <Page
      title={t`Orders`}
      actions={
        mayConfirm && newest && newest.toDo > 0 && <ConfirmClean count={newest.clean} onConfirmed={setOutcome} />
      }
      toolbar={<OrderFilters side={side} search={search} found={newest} onChange={go} />}
    >
      <LiveRegion text={lastTold ? toldText(lastTold) : ''} />
      <Tabs
        label={t`Status of the orders`}
        tabs={statusTabs(side, tab, newest).map(({ value, word, count }) => ({
          value,
          label: i18n._(word),
          ...(count !== undefined && { count }),
        }))}
        value={tab}
        onChange={(status) => {
          setSelection(new Set())
          void go({ status })
        }}
      >
        <div className={styles.place}>
          {newest && <LateNotice what={t`Orders`} behindSeconds={newest.freshness.behindSeconds} />}
          {list.error && !rows ? (
            <ErrorState error={list.error} onRetry={list.refetch} />
          ) : (
            <Table
              label={t`Orders`}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              rowName={({ number }) => number}
              sort={shownSort(search.sort)}
              onSort={(next) => go({ sort: clickedSort(next?.column ?? shownSort(search.sort).column, search.sort) })}
              onOpen={({ id }) => navigate({ to: '/orders/$orderId', params: { orderId: id } })}
              rowTone={({ id, flags }) =>
                told[id]
                  ? 'info'
                  : flags.includes('ABOVE_AVAILABILITY') || flags.includes('LATE')
                    ? 'danger'
                    : undefined
              }
              {...(mayConfirm && tab === 'PLACED' && { selection: chosenIds, onSelectionChange: setSelection })}
              bulkActions={
                <ConfirmClean
                  selected={chosen}
                  count={chosen.filter(({ clean }) => clean).length}
                  onConfirmed={(done) => {
                    setSelection(new Set())
                    setOutcome(done)
                  }}
                />
              }
              empty={<NoOrders side={side} tab={tab} narrowed={isNarrowed(search)} />}
              footer={
                rows &&
                newest &&
                rows.length > 0 && (
                  <OrdersFooter
                    shown={rows.length}
                    total={newest.total}
                    sums={newest.sums}
                    busy={list.isFetchingNextPage}
                    onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
                  />
                )
              }
            />
          )}
        </div>
      </Tabs>
      {outcome && <ConfirmedDialog outcome={outcome} onClose={() => setOutcome(undefined)} />}
    </Page>
  )
}
