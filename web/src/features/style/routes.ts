import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/router/base-routes.ts'

export type StyleSearch = {
  /** Colourway, by product id. */
  colour?: string
  /** Delivery window the matrix is for. */
  window?: string
  /** Windows that have rows beside it. */
  split?: string[]
}

/** More than any style has. */
const mostSplit = 24

const idOf = (value: unknown) =>
  typeof value === 'string' && value.length > 0 && value.length <= 64 ? value : undefined

const idsOf = (value: unknown) =>
  Array.isArray(value) ? value.flatMap((each) => idOf(each) ?? []).slice(0, mostSplit) : []

export const styleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/styles/$styleId',
  validateSearch: (search: Record<string, unknown>): StyleSearch => {
    const [colour, window, split] = [idOf(search['colour']), idOf(search['window']), idsOf(search['split'])]
    return { ...(colour && { colour }), ...(window && { window }), ...(split.length > 0 && { split }) }
  },
  component: lazyRouteComponent(() => import('./StylePage.tsx'), 'StylePage'),
})

export const styleRoutes = [styleRoute] as const
