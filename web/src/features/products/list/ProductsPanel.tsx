import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { LateNotice } from '../../../components/ui/LateNotice.tsx'
import { LoadMore } from '../../../components/ui/LoadMore.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import { useBrandProductListInfiniteQuery } from '../data/products-api.ts'
import { inputOf, isNarrowed, type ProductsSearch } from '../products-search.ts'
import { Funnel } from './Funnel.tsx'
import { NoProducts } from './NoProducts.tsx'
import { productColumns } from './product-columns.tsx'
import type { Narrow } from './ProductsPage.tsx'
import { SetAsideCount } from './SetAsideCount.tsx'
import { clickedSort, shownSort } from './sorting.ts'
import styles from './list.module.css'

type Props = { search: ProductsSearch; narrow: Narrow }

export function ProductsPanel({ search, narrow }: Props) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  // What search takes in or sets aside changes no product, so no event tells of it.
  const list = useBrandProductListInfiniteQuery(inputOf(search), {
    pollingInterval: 15_000,
    skipPollingIfUnfocused: true,
  })
  // Its texts are of the language at hand.
  const columns = useMemo(() => productColumns(i18n), [i18n])
  const pages = list.data?.pages
  const newest = pages?.[0]?.brandProducts
  const rows = useMemo(() => pages?.flatMap(({ brandProducts }) => brandProducts.rows), [pages])
  if (list.error && !rows) return <ErrorState error={list.error} onRetry={list.refetch} />

  return (
    <div className={styles.place}>
      {newest && <Funnel stages={newest.funnel.stages} search={search} />}
      {newest && newest.setAside > 0 && !search.setAside && <SetAsideCount count={newest.setAside} />}
      {newest && <LateNotice what={t`Products`} behindSeconds={newest.freshness.behindSeconds} />}
      <Table
        label={t`Products`}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={({ styleNumber, colourCode, name }) => `${styleNumber} ${colourCode} ${name}`}
        sort={shownSort(search.sort)}
        onSort={(next) => narrow({ sort: clickedSort(next?.column ?? shownSort(search.sort).column) })}
        onOpen={({ id }) => navigate({ to: '/products/$productId', params: { productId: id } })}
        rowTone={({ supply }) => (supply.short > 0 ? 'danger' : undefined)}
        empty={<NoProducts narrowed={isNarrowed(search)} />}
        footer={
          newest &&
          rows &&
          rows.length < newest.total && (
            <LoadMore
              shown={rows.length}
              total={newest.total}
              busy={list.isFetchingNextPage}
              onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
            />
          )
        }
      />
    </div>
  )
}
