import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'

export interface PriceListsSearch {
  /** Part of a name or code. */
  q?: string
}

export const priceListsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/price-lists',
  validateSearch: (search: Record<string, unknown>): PriceListsSearch => textOf(search),
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
    ...textOf(search),
    ...(typeof search['unpriced'] === 'boolean' && { unpriced: search['unpriced'] }),
  }),
  component: lazyRouteComponent(() => import('./sheet/PriceListPage.tsx'), 'PriceListPage'),
})

function textOf({ q }: Record<string, unknown>): { q?: string } {
  return typeof q === 'string' && q !== '' ? { q: q.slice(0, 200) } : {}
}

export const priceListsRoutes = [priceListsRoute, priceListRoute] as const
