import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'

export const windowsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/windows',
  component: lazyRouteComponent(() => import('./WindowsPage.tsx'), 'WindowsPage'),
})

export const windowsRoutes = [windowsRoute] as const
