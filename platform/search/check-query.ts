/** Refuses questions that name what the schema lacks or that ask for too much. */
import { SearchQueryError } from './search-errors.ts'
import type { SearchFilter, SearchQuery } from './query.ts'
import type { SearchSchema } from './schema.ts'

const mostFilterValues = 1_000
const largestPage = 200
const deepestHit = 10_000
const mostMembers = 20

export function checkFilter(schema: SearchSchema, filter: SearchFilter): void {
  for (const [facet, values] of Object.entries(filter.filters ?? {})) {
    requireFacet(schema, facet)
    requireFew(`filters.${facet}`, values)
  }
  for (const [facet, scopes] of Object.entries(filter.scopes ?? {})) {
    requireFacet(schema, facet)
    if (schema.facets[facet] !== 'scoped') throw new SearchQueryError(`scopes: ${facet} is not a scoped facet`)
    requireFew(`scopes.${facet}`, scopes)
  }
  requireFew('ids', filter.ids)
  requireFew('owners', filter.owners)
  requireFew('groups', filter.groups)
}

export function checkQuery(schema: SearchSchema, query: SearchQuery): void {
  checkFilter(schema, query)
  for (const facet of Object.keys(query.facets ?? {})) requireFacet(schema, facet)
  if (query.sort?.by === 'field' && !Object.hasOwn(schema.sorts, query.sort.field)) {
    throw new SearchQueryError(`no sort key ${query.sort.field}`)
  }
  const { limit = 24, offset = 0, members = 1 } = query
  if (!Number.isInteger(members) || members < 1 || members > mostMembers)
    throw new SearchQueryError(`members must be 1–${mostMembers}`)
  if (!Number.isInteger(limit) || limit < 0 || limit > largestPage)
    throw new SearchQueryError(`limit must be 0–${largestPage}`)
  if (!Number.isInteger(offset) || offset < 0) throw new SearchQueryError('offset must be an integer ≥ 0')
  if (offset + limit > deepestHit) throw new SearchQueryError(`offset + limit must be ≤ ${deepestHit}; use after`)
  if (query.after !== undefined && offset > 0) throw new SearchQueryError('after and offset exclude each other')
}

export function requireFew(name: string, values: readonly string[] | undefined): void {
  if (values && values.length > mostFilterValues)
    throw new SearchQueryError(`${name}: more than ${mostFilterValues} values`)
}

function requireFacet(schema: SearchSchema, facet: string): void {
  if (!Object.hasOwn(schema.facets, facet)) throw new SearchQueryError(`no facet ${facet}`)
}
