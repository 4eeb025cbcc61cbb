import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'

export const consoleTabs = ['consumers', 'outboxes', 'quarantine', 'views', 'backups'] as const

export type ConsoleTab = (typeof consoleTabs)[number]

export const consoleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/console',
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: ConsoleTab } =>
    (consoleTabs as readonly unknown[]).includes(tab) ? { tab: tab as ConsoleTab } : {},
  component: lazyRouteComponent(() => import('./ConsolePage.tsx'), 'ConsolePage'),
})

export const consoleRoutes = [consoleRoute] as const
