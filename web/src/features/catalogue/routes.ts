import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'
import { parseCatalogueSearch } from './search/catalogue-search.ts'

export const catalogueRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/catalogue',
  validateSearch: parseCatalogueSearch,
  component: lazyRouteComponent(() => import('./CataloguePage.tsx'), 'CataloguePage'),
})

export const catalogueRoutes = [catalogueRoute] as const
