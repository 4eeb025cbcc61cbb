/** A page's question as a question to the index. */
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { FacetRequest, SearchQuery, Sort } from '@selvedge/platform/search/query'
import type { CatalogueInput, FacetName } from '../../gen/resolvers.ts'
import { heldScopes } from '../../read-models/product-search/scopes.ts'
import { MOST_SWATCHES } from './present/swatches.ts'
import type { ViewerScope } from './scope.ts'

/** The index's name of each facet. */
export const facetNames: Record<FacetName, string> = {
  BRAND: 'brand',
  CATEGORY: 'category',
  SEASON: 'season',
  GENDER: 'gender',
  COLOUR: 'colour',
  SIZE: 'size',
  SIZE_AVAILABLE: 'available',
  WINDOW: 'window',
  AVAILABILITY: 'availability',
}

const allFacets = Object.fromEntries(Object.values(facetNames).map((name): [string, FacetRequest] => [name, {}]))

const MOST_CARDS = 100
const MOST_TEXT = 200
const MOST_VALUES = 200

export interface Wanted {
  facets: boolean
  prices: boolean
  swatches: boolean
}

/** @throws DomainError INVALID for what cannot be asked */
export function toQuery(input: CatalogueInput, { visibility, brands }: ViewerScope, wanted: Wanted): SearchQuery {
  const { first = 24, after, text, filters = [], windows, currency, priceMin, priceMax } = input
  if (!Number.isInteger(first) || first! < 0 || first! > MOST_CARDS)
    throw invalid(`first is 0 to ${MOST_CARDS}`, '/first')
  if ((text?.length ?? 0) > MOST_TEXT) throw invalid(`text has at most ${MOST_TEXT} characters`, '/text')
  const query: SearchQuery = { visibility, limit: first!, sort: sortOf(input) }
  if (text) query.text = text
  if (after) query.after = after
  if (filters?.length) query.filters = filtersOf(filters)
  if (windows?.length) {
    const scopes = windows.slice(0, MOST_VALUES).flatMap((id) => {
      const brand = [...brands.values()].find((each) => each.windows.has(id))
      return brand ? heldScopes(id, brand.connection.warehouses) : []
    })
    query.scopes = { available: scopes }
  }
  if (priceMin != null || priceMax != null) {
    if (!currency) throw invalid('price bounds need a currency', '/currency')
    query.price = { currency, ...(priceMin != null && { min: priceMin }), ...(priceMax != null && { max: priceMax }) }
  }
  if (wanted.facets) query.facets = allFacets
  if (wanted.prices) query.prices = true
  if (wanted.swatches) query.members = MOST_SWATCHES
  return query
}

function filtersOf(filters: NonNullable<CatalogueInput['filters']>): Record<string, string[]> {
  const byFacet: Record<string, string[]> = {}
  for (const { name, values } of filters) {
    if (values.length > MOST_VALUES) throw invalid(`at most ${MOST_VALUES} values of a facet`, '/filters')
    byFacet[facetNames[name]] = [...values]
  }
  return byFacet
}

function sortOf({ sort, currency }: CatalogueInput): Sort {
  switch (sort) {
    case 'NEWEST':
      return { by: 'field', field: 'newest', direction: 'desc' }
    case 'STYLE_NUMBER':
      return { by: 'field', field: 'style', direction: 'asc' }
    case 'WHSL_LOW_FIRST':
    case 'WHSL_HIGH_FIRST':
      if (!currency) throw invalid('sorting by price needs a currency', '/currency')
      return { by: 'price', currency, direction: sort === 'WHSL_LOW_FIRST' ? 'asc' : 'desc' }
    default:
      return { by: 'relevance' }
  }
}

function invalid(message: string, pointer: string): DomainError {
  return new DomainError('INVALID', message, {
    reason: 'CATALOGUE_INPUT',
    details: { problems: [{ pointer, message }] },
  })
}
