import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'

export const noticesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/notices',
  validateSearch: (search: Record<string, unknown>): { unread?: true } =>
    search['unread'] === true ? { unread: true } : {},
  component: lazyRouteComponent(() => import('./NoticesPage.tsx'), 'NoticesPage'),
})

export const noticesRoutes = [noticesRoute] as const
