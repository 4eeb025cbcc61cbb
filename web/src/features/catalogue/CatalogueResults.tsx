import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { usePick } from '../../components/product/use-pick.ts'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { CardSkeletons, Loading, RowSkeletons } from '../../components/ui/Skeleton.tsx'
import styles from './CataloguePage.module.css'
import { CardGrid } from './grid/CardGrid.tsx'
import type { CatalogueSearch } from './search/catalogue-search.ts'
import { activeFilters } from './search/change-search.ts'
import { NothingOffered } from './states/NoCatalogue.tsx'
import { NothingFound } from './states/NothingFound.tsx'
import type { LoadedCatalogue } from './use-catalogue.ts'

const CatalogueTable = lazy(async () => ({
  default: (await import('./table/CatalogueTable.tsx')).CatalogueTable,
}))

type Props = {
  catalogue: LoadedCatalogue
  search: CatalogueSearch
  onChange: (change: (before: CatalogueSearch) => CatalogueSearch) => void
}

/** The products, or why there are none. */
export function CatalogueResults({ catalogue, search, onChange }: Props) {
  const { t } = useLingui()
  const pick = usePick()
  const { pages, error, stale, hasMore, more, refresh } = catalogue
  const first = pages?.[0]
  const asTable = search.view === 'table'
  if (error) return <ErrorState error={error} onRetry={refresh} />
  if (!first || !pages) {
    return (
      <Loading what={t`Loading products`}>
        {asTable ? (
          <RowSkeletons columns={8} />
        ) : (
          <div className={styles.bones}>
            <CardSkeletons count={12} />
          </div>
        )}
      </Loading>
    )
  }
  if (first.total === 0) {
    // Said by the notice above: nothing is shown until it is known what may be.
    if (first.notice === 'VIEWER_LATE') return null
    if (activeFilters(search).length === 0) return <NothingOffered />
    return <NothingFound page={first} search={search} onChange={onChange} />
  }
  return (
    <div className={stale ? `${styles.results} ${styles.stale}` : styles.results} aria-busy={stale}>
      {asTable ? (
        <Suspense
          fallback={
            <Loading what={t`Loading products`}>
              <RowSkeletons columns={8} />
            </Loading>
          }
        >
          <CatalogueTable pages={pages} pick={pick} hasMore={hasMore} onMore={more} />
        </Suspense>
      ) : (
        <CardGrid pages={pages} total={first.total} pick={pick} hasMore={hasMore} onMore={more} />
      )}
    </div>
  )
}
