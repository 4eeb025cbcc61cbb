/** Filters of a question, apart by what may be left out again when a facet is counted. */
import { all, pricedIn } from './visible.ts'
import type { Query, Viewer } from './visible.ts'
import type { SearchFilter, SearchQuery } from '../query.ts'
import type { SearchSchema } from '../schema.ts'

export interface Narrowing {
  /** Holds for everything that is asked. */
  always: Query[]
  /** Holds for hits, and for every count but its own: by facet, and `''` for the price band. */
  except: Map<string, Query>
}

/** The price band's name among the facets. */
export const PRICE = ''

export function narrowing(schema: SearchSchema, viewer: Viewer, query: SearchQuery | SearchFilter): Narrowing {
  const always: Query[] = [viewer.visible]
  if (query.owners) always.push({ terms: { owner: [...query.owners] } })
  if (query.groups) always.push({ terms: { group: [...query.groups] } })
  if (query.ids) always.push({ terms: { id: [...query.ids] } })
  const counted = new Set('facets' in query ? Object.keys(query.facets ?? {}) : [])
  if ('prices' in query && query.prices) counted.add(PRICE)
  const except = new Map<string, Query>()
  const add = (name: string, filter: Query) => {
    if (counted.has(name)) except.set(name, filter)
    else always.push(filter)
  }
  for (const [facet, values] of Object.entries(query.filters ?? {})) {
    if (values?.length) add(facet, facetFilter(schema, viewer, facet, values, query.scopes?.[facet]))
  }
  if (query.price) add(PRICE, pricedIn(viewer.levels, query.price))
  return { always, except }
}

/** All filters that may be left out, but the named one; null leaves out none. */
export function without({ except }: Narrowing, name: string | null): Query {
  return all(...[...except].filter(([each]) => each !== name).map(([, filter]) => filter))
}

function facetFilter(
  schema: SearchSchema,
  viewer: Viewer,
  facet: string,
  values: readonly string[],
  chosen: readonly string[] | undefined,
): Query {
  const path = `facets.${facet}`
  if (schema.facets[facet] !== 'scoped') return { terms: { [path]: [...values] } }
  const query = all({ terms: { [`${path}.value`]: [...values] } }, inScopes(viewer, facet, chosen))
  return { nested: { path, query } }
}

/** For a scoped facet's nested values. @param chosen narrows the viewer's scopes */
export function inScopes(viewer: Viewer, facet: string, chosen: readonly string[] | undefined): Query {
  const scopes = chosen ? viewer.scopes.filter((scope) => chosen.includes(scope)) : [...viewer.scopes]
  return { terms: { [`facets.${facet}.scopes`]: scopes } }
}
