import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'

/** `brand`: only this brand's lines. `row` and `size`: the cell to go to. */
type PadSearch = { brand?: string; row?: string; size?: string }

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

export const workingOrdersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/working-orders',
  component: lazyRouteComponent(() => import('./list/WorkingOrdersPage.tsx'), 'WorkingOrdersPage'),
})

export const padRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/working-orders/$workingOrderId',
  validateSearch: (search: Record<string, unknown>): PadSearch => {
    const [brand, row, size] = [textOf(search['brand']), textOf(search['row']), textOf(search['size'])]
    return { ...(brand && { brand }), ...(row && { row }), ...(size && { size }) }
  },
  component: lazyRouteComponent(() => import('./pad/PadPage.tsx'), 'PadPage'),
})

export const reviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/working-orders/$workingOrderId/review',
  component: lazyRouteComponent(() => import('./review/ReviewPage.tsx'), 'ReviewPage'),
})

export const workingOrderRoutes = [workingOrdersRoute, padRoute, reviewRoute] as const
