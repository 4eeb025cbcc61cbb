import { type CatalogueSearch, type FacetKey, facetKeys } from './catalogue-search.ts'

/** One chosen filter, as a chip shows it and takes it away. */
export type ActiveFilter =
  | { kind: 'text'; text: string }
  | { kind: 'value'; facet: FacetKey; value: string }
  | { kind: 'price'; currency: string; min?: number; max?: number }

export function activeFilters(search: CatalogueSearch): ActiveFilter[] {
  const { q, currency, min, max } = search
  const filters: ActiveFilter[] = q ? [{ kind: 'text', text: q }] : []
  for (const facet of facetKeys) {
    for (const value of search[facet] ?? []) filters.push({ kind: 'value', facet, value })
  }
  if (currency && (min !== undefined || max !== undefined)) {
    filters.push({ kind: 'price', currency, ...(min !== undefined && { min }), ...(max !== undefined && { max }) })
  }
  return filters
}

export function withoutFilter(search: CatalogueSearch, filter: ActiveFilter): CatalogueSearch {
  switch (filter.kind) {
    case 'text':
      return withText(search, '')
    case 'value':
      return withValue(search, filter.facet, filter.value, false)
    case 'price':
      return withPrice(search, filter.currency, undefined, undefined)
  }
}

/** Sort and view are no filters and stay. */
export function withoutFilters({ sort, view, currency }: CatalogueSearch): CatalogueSearch {
  return {
    ...(sort && sort !== 'relevance' && { sort }),
    ...(view && { view }),
    ...(currency && { currency }),
  }
}

export function withText(search: CatalogueSearch, text: string): CatalogueSearch {
  const { q: _old, ...rest } = search
  const q = text.trim()
  if (q) return { ...rest, q }
  const { sort, ...others } = rest
  return sort && sort !== 'relevance' ? { ...others, sort } : others
}

export function withValue(search: CatalogueSearch, facet: FacetKey, value: string, selected: boolean): CatalogueSearch {
  const { [facet]: before = [], ...rest } = search
  const values = before.filter((each) => each !== value)
  if (selected) values.push(value)
  if (values.length > 0) return { ...rest, [facet]: values }
  // Without a size there is nothing for it to narrow.
  const { canOrder, ...others } = rest
  return facet === 'size' || canOrder === undefined ? others : { ...others, canOrder }
}

/** A branch of the tree replaces what was chosen above and below it: one of them says it all. */
export function withCategory(search: CatalogueSearch, path: string, selected: boolean): CatalogueSearch {
  const apart = (search.category ?? []).filter(
    (other) => !path.startsWith(`${other}/`) && !other.startsWith(`${path}/`),
  )
  const { category: _old, ...rest } = search
  return withValue(apart.length > 0 ? { ...rest, category: apart } : rest, 'category', path, selected)
}

export function withPrice(search: CatalogueSearch, currency: string, min?: number, max?: number): CatalogueSearch {
  const { min: _min, max: _max, ...rest } = search
  return { ...rest, currency, ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
}
