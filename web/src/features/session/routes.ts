import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../lib/router/base-routes.ts'
import { safeReturn } from './safe-return.ts'

export const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: (search: Record<string, unknown>): { then?: string } => {
    const then = safeReturn(search['then'])
    return then ? { then } : {}
  },
  component: lazyRouteComponent(() => import('./LoginPage.tsx'), 'LoginPage'),
})

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('./InvitationPage.tsx'), 'InvitationPage'),
})

export const sessionRoutes = [loginRoute, invitationRoute] as const
