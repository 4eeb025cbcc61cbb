import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'

export type TeamTab = 'people' | 'doors' | 'addresses' | 'keys'

const tabs: readonly string[] = ['people', 'doors', 'addresses', 'keys']

export const teamRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/team',
  validateSearch: (search: Record<string, unknown>): { tab?: TeamTab } =>
    tabs.includes(String(search['tab'])) ? { tab: search['tab'] as TeamTab } : {},
  component: lazyRouteComponent(() => import('./TeamPage.tsx'), 'TeamPage'),
})

export const teamRoutes = [teamRoute] as const
