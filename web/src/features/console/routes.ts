import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'

export const consoleTabs = [
  'flow',
  'consumers',
  'outboxes',
  'quarantine',
  'views',
  'replays',
  'backups',
  'metrics',
  'versions',
] as const

export type ConsoleTab = (typeof consoleTabs)[number]

export interface ConsoleSearch {
  tab?: ConsoleTab
  /** Only what has to do with it: a topic among consumers, a service among outboxes. */
  of?: string
  /** What the charts show, and how far back. */
  metric?: string
  range?: string
}

const isShort = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 200

export const consoleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/console',
  validateSearch: ({ tab, of, metric, range }: Record<string, unknown>): ConsoleSearch => ({
    ...((consoleTabs as readonly unknown[]).includes(tab) && { tab: tab as ConsoleTab }),
    ...(isShort(of) && { of }),
    ...(isShort(metric) && { metric }),
    ...(isShort(range) && { range }),
  }),
  component: lazyRouteComponent(() => import('./ConsolePage.tsx'), 'ConsolePage'),
})

export const consoleRoutes = [consoleRoute] as const
