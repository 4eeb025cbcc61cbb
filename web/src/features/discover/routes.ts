import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'
import { type DiscoverSearch, discoverSearchOf } from './discover-search.ts'

export const discoverRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/discover',
  validateSearch: (search: Record<string, unknown>): DiscoverSearch => discoverSearchOf(search),
  component: lazyRouteComponent(() => import('./list/DiscoverPage.tsx'), 'DiscoverPage'),
})

export const discoverBrandRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/discover/$brandId',
  component: lazyRouteComponent(() => import('./brand/BrandPage.tsx'), 'BrandPage'),
})

export const discoverRoutes = [discoverRoute, discoverBrandRoute] as const
