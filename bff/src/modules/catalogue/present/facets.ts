import type { FacetCount } from '@selvedge/platform/search/query'
import { sortSizes } from '@selvedge/protos/rules/size-run'
import type { Facet, FacetName, FacetValue } from '../../../gen/resolvers.ts'
import { facetNames } from '../to-query.ts'
import type { Scales } from '../../../read-models/product-search/query.ts'
import type { ViewerScope } from '../scope.ts'

/** Counts with the words people read; sizes in the order of their scale, windows by date, the rest by count. */
export function presentFacets(counts: Record<string, FacetCount[]>, scope: ViewerScope, scales: Scales): Facet[] {
  return (Object.entries(facetNames) as [FacetName, string][]).map(([name, facet]) => ({
    name,
    values: valuesOf(name, counts[facet] ?? [], scope, scales),
  }))
}

function valuesOf(name: FacetName, counts: FacetCount[], { brands }: ViewerScope, scales: Scales): FacetValue[] {
  switch (name) {
    case 'BRAND':
      return counts.map((count) => ({ ...count, label: brands.get(count.value)?.name ?? '', group: '' }))
    case 'CATEGORY':
      return counts.map((count) => {
        const at = count.value.lastIndexOf('/')
        return { ...count, label: count.value.slice(at + 1), group: at < 0 ? '' : count.value.slice(0, at) }
      })
    case 'SIZE':
    case 'SIZE_AVAILABLE':
      return sizes(counts, scales)
    case 'WINDOW':
      return windows(counts, brands)
    default:
      return counts.map((count) => ({ ...count, label: count.value, group: '' }))
  }
}

function sizes(counts: FacetCount[], scales: Scales): FacetValue[] {
  const values = counts.map((count) => {
    const at = count.value.indexOf('|')
    return { ...count, group: count.value.slice(0, at), label: count.value.slice(at + 1) }
  })
  const byScale = Map.groupBy(values, ({ group }) => group)
  return [...byScale.keys()].sort().flatMap((scale) => {
    const ofScale = new Map(byScale.get(scale)!.map((value) => [value.label, value]))
    return sortSizes([...ofScale.keys()], scales.get(scale) ?? []).map((size) => ofScale.get(size)!)
  })
}

function windows(counts: FacetCount[], brands: ViewerScope['brands']): FacetValue[] {
  const byId = new Map(counts.map(({ value, count }) => [value, count]))
  return [...brands.values()].flatMap((brand) =>
    [...brand.windows.values()]
      .filter(({ window }) => byId.has(window.id))
      .map(({ window }) => ({
        value: window.id,
        label: window.name || window.code,
        count: byId.get(window.id)!,
        group: brand.name,
      })),
  )
}
