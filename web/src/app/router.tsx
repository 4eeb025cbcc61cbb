import { createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router'
import { Loading, RowSkeletons } from '../components/ui/Skeleton.tsx'
import { asOfRoutes } from '../features/as-of/routes.ts'
import { connectionsRoutes } from '../features/connections/routes.ts'
import { consoleRoutes } from '../features/console/routes.ts'
import { discoverRoutes } from '../features/discover/routes.ts'
import { priceListsRoutes } from '../features/price-lists/routes.ts'
import { catalogueRoutes } from '../features/catalogue/routes.ts'
import { styleRoutes } from '../features/style/routes.ts'
import { ordersRoutes } from '../features/orders/routes.ts'
import { productsRoutes } from '../features/products/routes.ts'
import { noticesRoutes } from '../features/notices/routes.ts'
import { organisationsRoutes } from '../features/organisations/routes.ts'
import { sessionRoutes } from '../features/session/routes.ts'
import { teamRoutes } from '../features/team/routes.ts'
import { windowsRoutes } from '../features/windows/routes.ts'
import { workingOrderRoutes } from '../features/working-orders/routes.ts'
import { rootRoute, type RouterContext, signedInRoute } from '../lib/router/base-routes.ts'
import { NotFound } from './errors/NotFound.tsx'
import { RouteError } from './errors/RouteError.tsx'
import { firstPageOf } from './frame/nav-items.ts'
import { SignedIn } from './SignedIn.tsx'

rootRoute.update({ component: Outlet, notFoundComponent: NotFound })

signedInRoute.update({ component: SignedIn })

/** The first page depends on who one is. */
const startRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ ...firstPageOf(context.viewer), replace: true })
  },
})

/** Any other address: said inside the frame, and only to someone signed in. */
const unknownRoute = createRoute({ getParentRoute: () => signedInRoute, path: '$', component: NotFound })

// Each feature exports its routes from `features/<name>/routes.ts`; add them here.
const routeTree = rootRoute.addChildren([
  ...sessionRoutes,
  signedInRoute.addChildren([
    startRoute,
    ...discoverRoutes,
    ...connectionsRoutes,
    ...noticesRoutes,
    ...consoleRoutes,
    ...organisationsRoutes,
    ...catalogueRoutes,
    ...styleRoutes,
    ...priceListsRoutes,
    ...ordersRoutes,
    ...productsRoutes,
    ...asOfRoutes,
    ...windowsRoutes,
    ...teamRoutes,
    ...workingOrderRoutes,
    unknownRoute,
  ]),
])

export function createAppRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    defaultPreload: 'intent',
    defaultPreloadDelay: 60,
    // Data lives in RTK Query, which has its own idea of freshness.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 200,
    defaultPendingComponent: Pending,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  })
}

function Pending() {
  return (
    <Loading>
      <RowSkeletons />
    </Loading>
  )
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
