import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'

export type AsOfSearch = {
  /** ISO instant in UTC; now unless given. */
  at?: string
  /** The retailer whose prices and terms are shown, by its organisation id; a retailer is itself. */
  retailer?: string
}

const instantOf = (value: unknown) =>
  typeof value === 'string' && value.length <= 30 && !Number.isNaN(Date.parse(value))
    ? new Date(value).toISOString()
    : undefined

const idOf = (value: unknown) =>
  typeof value === 'string' && value.length > 0 && value.length <= 64 ? value : undefined

export const asOfRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/as-of/$productId',
  validateSearch: (search: Record<string, unknown>): AsOfSearch => {
    const [at, retailer] = [instantOf(search['at']), idOf(search['retailer'])]
    return { ...(at && { at }), ...(retailer && { retailer }) }
  },
  component: lazyRouteComponent(() => import('./AsOfPage.tsx'), 'AsOfPage'),
})

export const asOfRoutes = [asOfRoute] as const
