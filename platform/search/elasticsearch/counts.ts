/** Facets and price ranges: what is asked of the server, and how its answer is read. */
import { inScopes, PRICE, without } from './narrowing.ts'
import { all } from './visible.ts'
import type { estypes } from '@elastic/elasticsearch'
import type { FacetCount, FacetRequest, PriceRange, SearchQuery } from '../query.ts'
import type { Narrowing } from './narrowing.ts'
import type { SearchSchema } from '../schema.ts'
import type { Viewer } from './visible.ts'

type Aggregation = estypes.AggregationsAggregationContainer
type Aggregations = Record<string, Aggregation>

/** As answered. Names are those of the questions below. */
export interface Answered {
  [name: string]: Answered | Bucket[] | number | undefined
}
interface Bucket {
  key: string
  doc_count: number
  amount?: { min: number; max: number }
}

const USUAL_LIMIT = 500
const MOST_CURRENCIES = 200

export function countsAsked(schema: SearchSchema, viewer: Viewer, query: SearchQuery, narrow: Narrowing): Aggregations {
  const asked: Aggregations = {}
  for (const [facet, request] of Object.entries(query.facets ?? {})) {
    const counted =
      schema.facets[facet] === 'scoped'
        ? scopedValues(viewer, facet, request, query.scopes?.[facet])
        : { values: { terms: termsOf(`facets.${facet}`, request) } }
    asked[`facet ${facet}`] = { filter: without(narrow, facet), aggs: counted }
  }
  if (query.prices) {
    viewer.levels.forEach(({ lists, first }, level) => {
      const inLists = { filter: { terms: { 'offers.list': [...lists] } }, aggs: { values: currencies } }
      asked[`price ${level}`] = {
        filter: all(first, without(narrow, PRICE)),
        aggs: { offers: { nested: { path: 'offers' }, aggs: { inLists } } },
      }
    })
  }
  return asked
}

const currencies: Aggregation = {
  terms: { field: 'offers.currency', size: MOST_CURRENCIES },
  aggs: { amount: { stats: { field: 'offers.amount' } } },
}

function scopedValues(
  viewer: Viewer,
  facet: string,
  request: FacetRequest,
  chosen: readonly string[] | undefined,
): Aggregations {
  const path = `facets.${facet}`
  const held = {
    filter: inScopes(viewer, facet, chosen),
    aggs: { values: { terms: termsOf(`${path}.value`, request) } },
  }
  return { nested: { nested: { path }, aggs: { held } } }
}

function termsOf(field: string, { prefix, limit = USUAL_LIMIT }: FacetRequest): estypes.AggregationsTermsAggregation {
  // Every sign may mean something in the server's patterns, so each but letters and digits is escaped.
  const include = prefix && `${prefix.replace(/[^\p{L}\p{N}]/gu, '\\$&')}.*`
  return { field, size: Math.max(1, limit), ...(include && { include }) }
}

export function facetsAnswered(query: SearchQuery, answered: Answered): Record<string, FacetCount[]> {
  const facets: Record<string, FacetCount[]> = {}
  for (const facet of Object.keys(query.facets ?? {})) {
    facets[facet] = bucketsIn(answered[`facet ${facet}`]).map(({ key, doc_count }) => ({
      value: key,
      count: doc_count,
    }))
  }
  return facets
}

export function pricesAnswered(viewer: Viewer, answered: Answered): PriceRange[] {
  const ranges = new Map<string, PriceRange>()
  viewer.levels.forEach((_, level) => {
    for (const { key, doc_count, amount } of bucketsIn(answered[`price ${level}`])) {
      const known = ranges.get(key) ?? { currency: key, count: 0, min: Infinity, max: 0 }
      known.count += doc_count
      known.min = Math.min(known.min, amount!.min)
      known.max = Math.max(known.max, amount!.max)
      ranges.set(key, known)
    }
  })
  return [...ranges.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1))
}

/** The one list of buckets somewhere inside. */
export function bucketsIn(answered: Answered[string]): Bucket[] {
  if (typeof answered !== 'object' || Array.isArray(answered)) return []
  if (Array.isArray(answered['buckets'])) return answered['buckets']
  for (const inner of Object.values(answered)) {
    const found = bucketsIn(inner)
    if (found.length > 0) return found
  }
  return []
}
