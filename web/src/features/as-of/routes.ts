import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'

export type AsOfSearch = {
  /** ISO instant in UTC; now unless given. */
  at?: string | undefined
  /** The retailer whose prices and terms are shown, by its organisation id; a retailer is itself. */
  retailer?: string | undefined
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
    // What is none is said to be none: left out, the router would keep what the address says.
    return { at: instantOf(search['at']), retailer: idOf(search['retailer']) }
  },
  component: lazyRouteComponent(() => import('./AsOfPage.tsx'), 'AsOfPage'),
})

export const asOfRoutes = [asOfRoute] as const
