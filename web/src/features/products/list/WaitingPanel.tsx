import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { LoadMore } from '../../../components/ui/LoadMore.tsx'
import { SegmentedControl } from '../../../components/ui/SegmentedControl.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import type { WaitingKind, WaitingQuery, WaitingTotalsQuery } from '../../../gen/graphql.ts'
import { useWaitingInfiniteQuery } from '../data/products-api.ts'
import { DecidedBy } from '../DecidedBy.tsx'
import type { Narrow } from './ProductsPage.tsx'
import styles from './list.module.css'

type Row = WaitingQuery['waiting']['rows'][number]
type Props = { kind: WaitingKind; totals: WaitingTotalsQuery | undefined; narrow: Narrow }

/** What came for products nobody has sent yet: it is kept, and merged when the product comes. */
export function WaitingPanel({ kind, totals, narrow }: Props) {
  const { t } = useLingui()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useWaitingInfiniteQuery(kind, {
    pollingInterval: 15_000,
    skipPollingIfUnfocused: true,
  })
  const rows = useMemo(() => data?.pages.flatMap(({ waiting }) => waiting.rows), [data])

  const columns: Column<Row>[] = [
    {
      id: 'key',
      header: kind === 'SUPPLY' ? t`SKU or EAN` : t`Product or SKU`,
      width: 160,
      cell: ({ key }) => <code>{key}</code>,
    },
    ...(kind === 'PRICE' ? [{ id: 'list', header: t`Price list`, width: 140, cell: ({ list }: Row) => list }] : []),
    {
      id: 'origin',
      header: t`Sent`,
      width: 520,
      grow: true,
      cell: ({ origin }) => origin && <DecidedBy by={origin} />,
    },
  ]

  return (
    <div className={styles.waiting}>
      <p className={styles.lead}>
        <Trans>
          Supply and prices for products that have not come yet. Nothing is lost: they are kept here and count the
          moment their product is sent.
        </Trans>
      </p>
      <div>
        <SegmentedControl
          label={t`What waits`}
          options={[
            { value: 'SUPPLY', label: <Counted word={t`Supply`} count={totals?.supply?.total} /> },
            { value: 'PRICE', label: <Counted word={t`Prices`} count={totals?.price?.total} /> },
          ]}
          value={kind}
          onChange={(next) => narrow({ waits: next === 'PRICE' ? next : undefined })}
        />
      </div>
      {error && !rows ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <Table
          label={t`Waiting`}
          columns={columns}
          rows={rows}
          rowKey={(row) => `${row.list} ${row.key} ${row.origin?.eventId ?? ''}`}
          rowName={({ key }) => key}
          empty={
            <EmptyState icon="checkCircle" title={<Trans>Nothing waits</Trans>}>
              {kind === 'SUPPLY' ? (
                <Trans>All supply that was sent belongs to a product.</Trans>
              ) : (
                <Trans>All prices that were sent belong to a product.</Trans>
              )}
            </EmptyState>
          }
          footer={
            hasNextPage && (
              <LoadMore
                shown={rows?.length ?? 0}
                total={data?.pages[0]?.waiting.total}
                busy={isFetchingNextPage}
                onMore={() => void fetchNextPage()}
              />
            )
          }
        />
      )}
      {rows && rows.length > 0 && (
        <p className={styles.lead}>
          <Plural
            value={data?.pages[0]?.waiting.total ?? rows.length}
            one="Send the product with this number, or send the record again with the right one."
            other="Send the products with these numbers, or send the records again with the right ones."
          />
        </p>
      )}
    </div>
  )
}

function Counted({ word, count }: { word: string; count: number | undefined }) {
  return count === undefined ? word : `${word} (${count})`
}
