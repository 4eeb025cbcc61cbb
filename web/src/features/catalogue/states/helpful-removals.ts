import type { CataloguePage } from '../catalogue-api.ts'
import { facetNameOf } from '../search/catalogue-input.ts'
import { facetKeys, type CatalogueSearch } from '../search/catalogue-search.ts'
import type { ActiveFilter } from '../search/change-search.ts'

/** A filter to take away, and at least how many products that shows (undefined: not known). */
export type Removal = { filters: ActiveFilter[]; atLeast?: number }

/**
 * Which filters leave nothing. The counts of a facet ignore the facet itself, and price ranges ignore price bounds: where
 * they still have products, taking just that filter away helps. The text is offered when nothing else is known to.
 */
export function helpfulRemovals({ facets, prices }: CataloguePage, search: CatalogueSearch): Removal[] {
  const removals: Removal[] = []
  for (const key of facetKeys) {
    const values = search[key]
    if (!values) continue
    const counts = facets?.find(({ name }) => name === facetNameOf(key, search))?.values ?? []
    const most = Math.max(0, ...counts.map(({ count }) => count))
    const filters = values.map((value): ActiveFilter => ({ kind: 'value', facet: key, value }))
    if (most > 0) removals.push({ filters, atLeast: most })
  }
  const { currency, min, max, q } = search
  const range = prices?.find((each) => each.currency === currency)
  if (currency && (min !== undefined || max !== undefined) && range && range.count > 0) {
    const filter: ActiveFilter = {
      kind: 'price',
      currency,
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    }
    removals.push({ filters: [filter], atLeast: range.count })
  }
  if (q && removals.length === 0) removals.push({ filters: [{ kind: 'text', text: q }] })
  return removals.sort((left, right) => (right.atLeast ?? 0) - (left.atLeast ?? 0)).slice(0, 3)
}
