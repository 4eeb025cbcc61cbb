/** What an index holds: the caller's schema and its documents. No name in here belongs to any business. */

/**
 * `keyword`: plain values, one or several a document; a grouped facet joins group and value (`alpha|M`).
 * `path`: `a/b/c`; a document counts for, and is found under, each of its ancestors.
 * `scoped`: `scope|value`; only values of scopes the viewer holds exist for that viewer (see `Visibility`).
 */
export type FacetKind = 'keyword' | 'path' | 'scoped'

export type Direction = 'asc' | 'desc'

export interface SearchSchema {
  /** Text fields; a hit found in `name` fields alone stands before one that needs `other` fields. */
  text: Record<string, 'name' | 'other'>
  facets: Record<string, FacetKind>
  /** Sort keys beside relevance and price. Text compares by code unit: pass a collation key where that matters. */
  sorts: Record<string, 'text' | 'number'>
  /** Order among hits of equal relevance, and of queries that ask for no order. Ids break what ties remain. */
  tieBreak: { sort: string; direction: Direction }
  /** Groups of words that mean the same; applied to queries, so a change needs no new index. */
  synonyms?: readonly (readonly string[])[]
}

/** A document's price in one list. At most one offer per list. */
export interface Offer {
  list: string
  /** ISO 4217. */
  currency: string
  /** Minor units, an integer ≥ 0. */
  amount: number
  /** Holders of the list do not see the document, and lists further down their chain are not asked. */
  hidden?: boolean
  /** JSON text handed verbatim to viewers for whom this offer is the first match, and to nobody else. */
  card?: string
}

export interface SearchDoc {
  owner: string
  /** Documents that belong together, found by `groups`. */
  group: string
  /** Who may see it; none means nobody. */
  audiences: readonly string[]
  text: Record<string, string | readonly string[]>
  /** Identifiers, matched whole and by prefix, whatever their punctuation: `ML-1042` = `ml 1042`. */
  codes: readonly string[]
  facets: Record<string, readonly string[]>
  /** None means nobody sees it. */
  offers: readonly Offer[]
  sorts: Record<string, string | number | null>
  /** Phrases offered while somebody types. */
  suggestions: readonly string[]
  /** JSON text returned verbatim with hits. It reaches every viewer of the document: nothing list-specific here. */
  card: string
}
