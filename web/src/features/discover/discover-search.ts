import type { BrandsInput, Relation } from '../../gen/graphql.ts'

/** What the address says; a filter that is not there is not set. */
export interface DiscoverSearch {
  q?: string
  country?: string
  category?: string
  season?: string
  relation?: Relation
}

const relations: readonly string[] = [
  'NONE',
  'REQUESTED',
  'INVITED',
  'CONNECTED',
  'SUSPENDED',
  'DECLINED',
  'WITHDRAWN',
  'EXPIRED',
  'ENDED',
]

const text = (value: unknown) => (typeof value === 'string' && value.trim() ? value.slice(0, 200) : undefined)

/** The address as it came, without what it may not say. */
export function discoverSearchOf(search: Record<string, unknown>): DiscoverSearch {
  const { q, country, category, season, relation } = search
  const found = {
    q: text(q),
    country: text(country),
    category: text(category),
    season: text(season),
    relation: relations.includes(String(relation)) ? (relation as Relation) : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

/** The router hands on what is none of this page's, such as the language; only the page's own goes to the server. */
export function brandsInputOf(search: DiscoverSearch): BrandsInput {
  const { q, ...filters } = discoverSearchOf({ ...search })
  return { ...filters, ...(q && { text: q }), first: 24 }
}

export function isNarrowed(search: DiscoverSearch): boolean {
  return Object.keys(discoverSearchOf({ ...search })).length > 0
}
