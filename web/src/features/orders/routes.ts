import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'
import {
  type OrderAsOfSearch,
  orderAsOfSearchOf,
  type OrderSearch,
  orderSearchOf,
  type OrdersSearch,
  ordersSearchOf,
} from './orders-search.ts'

export const ordersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/orders',
  validateSearch: (search: Record<string, unknown>): OrdersSearch => ordersSearchOf(search),
  component: lazyRouteComponent(() => import('./list/OrdersPage.tsx'), 'OrdersPage'),
})

export const orderRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/orders/$orderId',
  validateSearch: (search: Record<string, unknown>): OrderSearch => orderSearchOf(search),
  component: lazyRouteComponent(() => import('./page/OrderPage.tsx'), 'OrderPage'),
})

export const orderAsOfRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/orders/$orderId/as-of',
  validateSearch: (search: Record<string, unknown>): OrderAsOfSearch => orderAsOfSearchOf(search),
  component: lazyRouteComponent(() => import('./as-of/OrderAsOfPage.tsx'), 'OrderAsOfPage'),
})

export const ordersRoutes = [ordersRoute, orderRoute, orderAsOfRoute] as const
