/** The catalogue's address: every filter, sort and view, so that Back, reload and a shared link show the same. */
export type CatalogueSearch = {
  q?: string
  brand?: string[]
  category?: string[]
  season?: string[]
  gender?: string[]
  colour?: string[]
  size?: string[]
  /** Sizes count only where they can be ordered, in the chosen window or else in any. */
  canOrder?: true
  window?: string[]
  availability?: string[]
  /** Of price bounds and price sort. */
  currency?: string
  /** WHSL in minor units, bounds included. */
  min?: number
  max?: number
  sort?: Sort
  view?: 'table'
}

export const sorts = ['relevance', 'newest', 'style', 'low', 'high'] as const
export type Sort = (typeof sorts)[number]

/** Filters that are lists of values: OR inside, AND across. */
export const facetKeys = ['brand', 'category', 'season', 'gender', 'colour', 'size', 'window', 'availability'] as const
export type FacetKey = (typeof facetKeys)[number]

const mostValues = 100

/** Keeps what an address may hold; anything else is as if it were not there. */
export function parseCatalogueSearch(raw: Record<string, unknown>): CatalogueSearch {
  const search: CatalogueSearch = {}
  const q = textOf(raw['q'])
  if (q) search.q = q.slice(0, 200)
  for (const key of facetKeys) {
    const values = valuesOf(raw[key])
    if (values.length > 0) search[key] = values
  }
  if (search.size && raw['canOrder'] === true) search.canOrder = true
  const currency = textOf(raw['currency'])
  if (currency && /^[A-Z]{3}$/.test(currency)) {
    search.currency = currency
    const [min, max] = [minorOf(raw['min']), minorOf(raw['max'])]
    if (min !== undefined) search.min = min
    if (max !== undefined && max >= (min ?? 0)) search.max = max
  }
  const sort = sorts.find((each) => each === raw['sort'])
  if (sort && !(needsCurrency(sort) && !search.currency) && !(sort === 'relevance' && !search.q)) search.sort = sort
  if (raw['view'] === 'table') search.view = 'table'
  return search
}

export function needsCurrency(sort: Sort): boolean {
  return sort === 'low' || sort === 'high'
}

/** What the list is sorted by when the address does not say. */
export function sortOf({ sort, q }: CatalogueSearch): Sort {
  return sort ?? (q ? 'relevance' : 'newest')
}

/** A number in an address may be a size or a search for a style number. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

function valuesOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return [...new Set(list.map(textOf).filter((text) => text !== ''))].slice(0, mostValues)
}

function minorOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}
