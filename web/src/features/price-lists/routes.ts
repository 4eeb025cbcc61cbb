import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'

export const priceListsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/price-lists',
  component: lazyRouteComponent(() => import('./list/PriceListsPage.tsx'), 'PriceListsPage'),
})

export interface PriceListSearch {
  /** Words of number, name, colour or SKU. */
  q?: string
  /** Also products that have no price in the list; unless said, only where the list is empty. */
  unpriced?: boolean
}

export const priceListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/price-lists/$listId',
  validateSearch: (search: Record<string, unknown>): PriceListSearch => ({
    ...(typeof search['q'] === 'string' && search['q'] !== '' && { q: search['q'].slice(0, 200) }),
    ...(typeof search['unpriced'] === 'boolean' && { unpriced: search['unpriced'] }),
  }),
  component: lazyRouteComponent(() => import('./sheet/PriceListPage.tsx'), 'PriceListPage'),
})

export const priceListsRoutes = [priceListsRoute, priceListRoute] as const
