/** Questions to an index and their answers. */
import type { Position } from '../log/log.ts'
import type { Direction } from './schema.ts'

/**
 * What a viewer may see. A document is visible when it has one of the audiences and the first list of `lists` that
 * it has an offer in does not hide it. Every hit, count, facet, sort, price and suggestion reads only through this.
 */
export interface Visibility {
  audiences: readonly string[]
  /** In chain order; the chains of several owners simply follow one another. */
  lists: readonly string[]
  /**
   * The lengths of the chains in `lists`, where it is several; absent: one chain. Lists of two chains must never have
   * offers of one document. It changes no answer, and lets an engine ask for few steps of long `lists`.
   */
  chainLengths?: readonly number[]
  /** Scopes of `scoped` facets; absent means none. */
  scopes?: readonly string[]
}

/** Sees nothing. */
export const closed: Visibility = { audiences: [], lists: [] }

export interface FacetRequest {
  /** Only values that begin so. */
  prefix?: string
  /** At most so many values, largest counts first; default 500. */
  limit?: number
}

export type Sort =
  /**
   * Exact code; then texts made of whole names (`black ankle boots` of the colour and the article); then all words in
   * names; then texts made of whole names, synonyms of such, and words of other text; then the rest.
   * Inside each the schema's tie break.
   */
  | { by: 'relevance' }
  /** The viewer's price in that currency; documents priced in another stand last. */
  | { by: 'price'; currency: string; direction: Direction }
  /** A sort key of the schema; documents without a value stand last. */
  | { by: 'field'; field: string; direction: Direction }

/** A question without paging and facets. */
export interface SearchFilter {
  visibility: Visibility
  /** All words must match; the last one also as a prefix; words of ≥ 5 letters that match nothing, with one typo. */
  text?: string
  /** OR inside a facet, AND across; absent or empty values filter nothing. */
  filters?: Record<string, readonly string[] | undefined>
  /** Narrows the viewer's scopes for a `scoped` facet, in its filter and in its counts. */
  scopes?: Record<string, readonly string[] | undefined>
  ids?: readonly string[]
  owners?: readonly string[]
  groups?: readonly string[]
  /** Bounds are inclusive minor units, of the viewer's price. */
  price?: { currency: string; min?: number; max?: number }
}

export interface SearchQuery extends SearchFilter {
  sort?: Sort
  /** 0–200, default 24. */
  limit?: number
  /** `offset + limit` ≤ 10,000; not together with `after`. */
  offset?: number
  /** `after` of an earlier result with the same sort. */
  after?: string
  /** Each is counted as if its own filter were absent. Values with no hit are left out. */
  facets?: Record<string, FacetRequest>
  /**
   * Ask for the groups of the hits: how many of each are visible, whatever else the question asks for, and the first so
   * many of them by the tie break, 1–20.
   */
  members?: number
  /** Ask for the price range per currency, as if the price filter were absent. */
  prices?: boolean
}

export interface ViewerOffer {
  list: string
  currency: string
  amount: number
  card: string | null
}

export interface Hit {
  id: string
  version: number
  /** The document's `card`, verbatim. */
  card: string
  /** The first matching offer of the viewer's chain. */
  offer: ViewerOffer
  sortValues: (string | number | null)[]
}

/** Visible documents that belong together. */
export interface Group {
  total: number
  members: Pick<Hit, 'id' | 'version' | 'card'>[]
}

export interface FacetCount {
  value: string
  count: number
}

export interface PriceRange {
  currency: string
  count: number
  min: number
  max: number
}

export interface SearchPosition {
  /** Made with the index: another birth is another index, whose positions mean nothing to the first. */
  birth: string
  /** Per partition the next offset to read. */
  positions: Position[]
  /** Moves only when text, price, visibility, facet or sort values changed: a key for caches of ids and counts. */
  facetPosition: number
}

export interface SearchResult {
  total: number
  hits: Hit[]
  facets: Record<string, FacetCount[]>
  prices: PriceRange[]
  /** By group; those of the hits where `members` were asked for. */
  groups: Record<string, Group>
  /** Opaque; null when nothing follows. */
  after: string | null
  position: SearchPosition
}

export interface SuggestQuery {
  visibility: Visibility
  text: string
  /** 1–50, default 8. */
  limit?: number
}

/** `count` = visible documents that carry the phrase. */
export interface Suggestion {
  text: string
  count: number
}
