import { Plural, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { LoadMore } from '../../../components/ui/LoadMore.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { useDiscoverBrandsInfiniteQuery } from '../data/discover-api.ts'
import { brandsInputOf, type DiscoverSearch, discoverSearchOf } from '../discover-search.ts'
import { BrandCard } from './BrandCard.tsx'
import { BrandCardSkeletons } from './BrandCardSkeletons.tsx'
import { BrandFilters } from './BrandFilters.tsx'
import styles from './DiscoverPage.module.css'
import { NoBrands } from './NoBrands.tsx'

/** Every brand on Selvedge, and how one's own organisation stands with it. */
export function DiscoverPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const search = useSearch({ from: '/signed-in/discover' })
  const input = useMemo(() => brandsInputOf(search), [search])
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useDiscoverBrandsInfiniteQuery(input)
  const first = data?.pages[0]?.brands
  const rows = data?.pages.flatMap(({ brands }) => brands.rows)

  const go = (change: { [Key in keyof DiscoverSearch]: DiscoverSearch[Key] | undefined }) =>
    void navigate({ to: '/discover', search: discoverSearchOf({ ...search, ...change }), replace: true })

  return (
    <Page
      title={t`Discover`}
      meta={first && <Plural value={first.total} one="# brand" other="# brands" />}
      toolbar={<BrandFilters search={search} values={first} onChange={go} />}
    >
      {error && !rows ? (
        <ErrorState error={error} onRetry={refetch} busy={isFetching} />
      ) : !rows ? (
        <BrandCardSkeletons />
      ) : rows.length === 0 ? (
        <NoBrands search={search} />
      ) : (
        <>
          <ul className={styles.grid} aria-label={t`Brands`}>
            {rows.map((brand) => (
              <li key={brand.id} className={styles.cell}>
                <BrandCard brand={brand} />
              </li>
            ))}
          </ul>
          {hasNextPage && (
            <LoadMore
              shown={rows.length}
              total={first?.total}
              busy={isFetchingNextPage}
              onMore={() => void fetchNextPage()}
            />
          )}
        </>
      )}
    </Page>
  )
}
