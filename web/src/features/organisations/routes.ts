import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { OrganisationKind } from '../../gen/graphql.ts'
import { signedInRoute } from '../../lib/router/base-routes.ts'

export interface OrganisationsSearch {
  kind?: OrganisationKind
  q?: string
}

const kinds: readonly unknown[] = ['BRAND', 'RETAILER', 'OPERATOR']

export const organisationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisations',
  validateSearch: ({ kind, q }: Record<string, unknown>): OrganisationsSearch => ({
    ...(kinds.includes(kind) && { kind: kind as OrganisationKind }),
    ...(typeof q === 'string' && q !== '' && { q: q.slice(0, 200) }),
  }),
  component: lazyRouteComponent(() => import('./list/OrganisationsPage.tsx'), 'OrganisationsPage'),
})

export const organisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisations/$organisationId',
  component: lazyRouteComponent(() => import('./page/OrganisationPage.tsx'), 'OrganisationPage'),
})

export const organisationsRoutes = [organisationsRoute, organisationRoute] as const
