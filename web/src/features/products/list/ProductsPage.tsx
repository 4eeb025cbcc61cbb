import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { Page } from '../../../components/ui/Page.tsx'
import { Tabs } from '../../../components/ui/Tabs.tsx'
import { useBrandProductListInfiniteQuery, useWaitingTotalsQuery } from '../data/products-api.ts'
import { inputOf, type ProductsSearch } from '../products-search.ts'
import { ProductFilters } from './ProductFilters.tsx'
import { ProductsPanel } from './ProductsPanel.tsx'
import { WaitingPanel } from './WaitingPanel.tsx'

export type Narrow = (change: { [Key in keyof ProductsSearch]?: ProductsSearch[Key] | undefined }) => void

/** Everything the brand has sent, searchable or not, and what still waits for its product. */
export function ProductsPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const search = useSearch({ from: '/signed-in/products' })
  const list = useBrandProductListInfiniteQuery(inputOf(search))
  // What is sent for unknown products changes no product, so no event tells of it.
  const totals = useWaitingTotalsQuery(undefined, { pollingInterval: 15_000, skipPollingIfUnfocused: true })
  const found = list.data?.pages[0]?.brandProducts
  const waiting = totals.data && (totals.data.supply?.total ?? 0) + (totals.data.price?.total ?? 0)
  const received = found?.funnel.stages[0]?.reached
  const tab = search.tab ?? 'products'

  const narrow = useCallback<Narrow>(
    (change) =>
      void navigate({ to: '/products', search: (now) => ({ ...now, ...change }) as ProductsSearch, replace: true }),
    [navigate],
  )

  return (
    <Page
      title={t`Products`}
      toolbar={tab === 'products' && <ProductFilters search={search} found={found} onChange={narrow} />}
    >
      <Tabs
        label={t`Parts of this page`}
        tabs={[
          { value: 'products', label: <Trans>Products</Trans>, ...(received !== undefined && { count: received }) },
          { value: 'waiting', label: <Trans>Waiting</Trans>, ...(waiting !== undefined && { count: waiting }) },
        ]}
        value={tab}
        onChange={(value) => narrow({ tab: value === 'waiting' ? value : undefined })}
      >
        {tab === 'products' ? (
          <ProductsPanel search={search} narrow={narrow} />
        ) : (
          <WaitingPanel kind={search.waits ?? 'SUPPLY'} totals={totals.data} narrow={narrow} />
        )}
      </Tabs>
    </Page>
  )
}
