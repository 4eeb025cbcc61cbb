/** Orders in the server's words, and its sort values in those of the port. */
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { offerIn, pricedIn } from './visible.ts'
import type { estypes } from '@elastic/elasticsearch'
import type { Direction, SearchSchema } from '../schema.ts'
import type { Query, Viewer } from './visible.ts'
import type { SearchQuery, Sort, ViewerOffer } from '../query.ts'

type SortValue = string | number | null

export interface Order {
  sort: estypes.SortCombinations[]
  /** Scores documents, where the order is one of scores. */
  scored?: { must: Query } | { should: Query[] }
  searchAfter?: estypes.SortResults
  sortValues(sorted: estypes.SortResults, offer: ViewerOffer): SortValue[]
}

/** Stands behind every price, as its own score. */
const UNPRICED = Math.fround(3e38)

/** @param relevance scores by tier */
export function orderOf(schema: SearchSchema, viewer: Viewer, query: SearchQuery, relevance: Query): Order {
  const sort: Sort = query.sort ?? { by: 'relevance' }
  const cursor = query.after === undefined ? null : decodeCursor(sort, query.after)
  const id: estypes.SortCombinations = { id: 'asc' }
  if (sort.by === 'price') return byPrice(viewer, sort, cursor, id)
  const { sort: field, direction } = sort.by === 'field' ? { ...sort, sort: sort.field } : schema.tieBreak
  const kind = schema.sorts[field]!
  const missing = kind === 'number' ? (direction === 'asc' ? 'Infinity' : '-Infinity') : null
  const byField: estypes.SortCombinations = { [`sorts.${field}`]: { order: direction, missing: '_last' } }
  const asked = (value: SortValue) => value ?? missing
  const given = (value: SortValue) => (value === missing ? null : value)
  if (sort.by === 'field') {
    return {
      sort: [byField, id],
      ...(cursor && { searchAfter: [asked(cursor.sortValues[0] ?? null), cursor.id] }),
      sortValues: ([value]) => [given(value as SortValue)],
    }
  }
  return {
    sort: [{ _score: { order: 'desc' } }, byField, id],
    scored: { must: relevance },
    ...(cursor && {
      searchAfter: [cursor.sortValues[0] ?? null, asked(cursor.sortValues[1] ?? null), cursor.id],
    }),
    sortValues: ([tier, value]) => [tier as number, given(value as SortValue)],
  }
}

/**
 * The price is the score, the only value the server lets come from another place for each level. A score is a 32-bit
 * float: prices that differ by less than a sixteen-millionth count as equal.
 */
function byPrice(
  viewer: Viewer,
  { currency, direction }: { currency: string; direction: Direction },
  cursor: ReturnType<typeof decodeCursor> | null,
  id: estypes.SortCombinations,
): Order {
  const unpriced = direction === 'asc' ? UNPRICED : 0
  const scored = viewer.levels.map(({ lists, first }): Query => {
    const amount: Query = {
      function_score: {
        query: offerIn(lists, { currency }),
        // One more than the amount, so that free is not unpriced.
        functions: [{ field_value_factor: { field: 'offers.amount' } }, { weight: 1 }],
        score_mode: 'sum',
        boost_mode: 'replace',
      },
    }
    return { bool: { filter: first, must: { nested: { path: 'offers', score_mode: 'max', query: amount } } } }
  })
  if (direction === 'asc') {
    const filter: Query = { bool: { must_not: pricedIn(viewer.levels, { currency }) } }
    scored.push({ constant_score: { filter, boost: UNPRICED } })
  }
  const scoreOf = (amount: SortValue) => (typeof amount === 'number' ? Math.fround(amount + 1) : unpriced)
  return {
    sort: [{ _score: { order: direction } }, id],
    scored: { should: scored },
    ...(cursor && { searchAfter: [scoreOf(cursor.sortValues[0] ?? null), cursor.id] }),
    sortValues: (_, offer) => [offer.currency === currency ? offer.amount : null],
  }
}

/** The order of equals. */
export function tieBreakOf({ tieBreak: { sort, direction } }: SearchSchema): estypes.SortCombinations[] {
  return [{ [`sorts.${sort}`]: { order: direction, missing: '_last' } }, { id: 'asc' }]
}

export function cursorAfter(query: SearchQuery, sortValues: SortValue[], id: string): string {
  return encodeCursor(query.sort ?? { by: 'relevance' }, { sortValues, id })
}
