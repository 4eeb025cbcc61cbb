import type { CatalogueInput, CatalogueSort, FacetName } from '../../../gen/graphql.ts'
import { type CatalogueSearch, type FacetKey, facetKeys, type Sort, sortOf } from './catalogue-search.ts'

const facetNames: Record<FacetKey, FacetName> = {
  brand: 'BRAND',
  category: 'CATEGORY',
  season: 'SEASON',
  gender: 'GENDER',
  colour: 'COLOUR',
  size: 'SIZE',
  window: 'WINDOW',
  availability: 'AVAILABILITY',
}

const sortNames: Record<Sort, CatalogueSort> = {
  relevance: 'RELEVANCE',
  newest: 'NEWEST',
  style: 'STYLE_NUMBER',
  low: 'WHSL_LOW_FIRST',
  high: 'WHSL_HIGH_FIRST',
}

/** So many cards come at once: two screens of a large display. */
export const pageSize = 48

/** Which facet of the server a key of the address stands for now. */
export function facetNameOf(key: FacetKey, { canOrder }: Pick<CatalogueSearch, 'canOrder'>): FacetName {
  return key === 'size' && canOrder ? 'SIZE_AVAILABLE' : facetNames[key]
}

/** The address as the gateway takes it; equal for equal searches, so that Back finds what was loaded. */
export function catalogueInputOf(search: CatalogueSearch): CatalogueInput {
  const { q, currency, min, max, window } = search
  const filters = facetKeys.flatMap((key) => {
    const values = search[key]
    return values ? [{ name: facetNameOf(key, search), values: values.toSorted() }] : []
  })
  return {
    ...(q && { text: q }),
    ...(filters.length > 0 && { filters }),
    ...(currency && { currency }),
    ...(min !== undefined && { priceMin: min }),
    ...(max !== undefined && { priceMax: max }),
    ...(window && { windows: window.toSorted() }),
    sort: sortNames[sortOf(search)],
    first: pageSize,
  }
}
