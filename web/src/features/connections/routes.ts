import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'
import { type ConnectionsSearch, connectionsSearchOf } from './connections-search.ts'

export const connectionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/connections',
  validateSearch: (search: Record<string, unknown>): ConnectionsSearch => connectionsSearchOf(search),
  component: lazyRouteComponent(() => import('./queue/ConnectionsPage.tsx'), 'ConnectionsPage'),
})

export interface InviteSearch {
  q?: string
  /** The retailer that was chosen. */
  retailer?: string
}

const text = (value: unknown) => (typeof value === 'string' && value ? value.slice(0, 200) : undefined)

export const inviteRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/connections/invite',
  validateSearch: (search: Record<string, unknown>): InviteSearch => {
    const [q, retailer] = [text(search['q']), text(search['retailer'])]
    return { ...(q && { q }), ...(retailer && { retailer }) }
  },
  component: lazyRouteComponent(() => import('./invite/InvitePage.tsx'), 'InvitePage'),
})

/** A request or an invitation. */
export const talkRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/connections/talks/$talkId',
  component: lazyRouteComponent(() => import('./talk/TalkPage.tsx'), 'TalkPage'),
})

export const connectionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/connections/$connectionId',
  component: lazyRouteComponent(() => import('./page/ConnectionPage.tsx'), 'ConnectionPage'),
})

export const connectionsRoutes = [connectionsRoute, inviteRoute, talkRoute, connectionRoute] as const
