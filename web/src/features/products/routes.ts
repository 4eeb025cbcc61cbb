import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'
import { type ProductsSearch, productsSearchOf } from './products-search.ts'

export const productsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/products',
  validateSearch: (search: Record<string, unknown>): ProductsSearch => productsSearchOf(search),
  component: lazyRouteComponent(() => import('./list/ProductsPage.tsx'), 'ProductsPage'),
})

export const productRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/products/$productId',
  component: lazyRouteComponent(() => import('./page/ProductPage.tsx'), 'ProductPage'),
})

export const productsRoutes = [productsRoute, productRoute] as const
