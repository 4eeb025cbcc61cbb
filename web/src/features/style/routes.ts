import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'

export type StyleSearch = {
  /** Colourway, by product id. */
  colour?: string
  /** Delivery window the matrix is for. */
  window?: string
}

const idOf = (value: unknown) =>
  typeof value === 'string' && value.length > 0 && value.length <= 64 ? value : undefined

export const styleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/styles/$styleId',
  validateSearch: (search: Record<string, unknown>): StyleSearch => {
    const [colour, window] = [idOf(search['colour']), idOf(search['window'])]
    return { ...(colour && { colour }), ...(window && { window }) }
  },
  component: lazyRouteComponent(() => import('./StylePage.tsx'), 'StylePage'),
})

export const styleRoutes = [styleRoute] as const
