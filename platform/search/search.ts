/**
 * The search port. Every adapter passes `search.contract.ts`.
 *
 * Promises: a document is replaced only by a higher version, in whatever order and however often versions arrive;
 * there is no delete, only a stub that remembers its version; nothing is visible unless the viewer's audiences and
 * lists say so; text is analysed by `analysis.ts` in every adapter.
 */
import type { Position } from '../log/log.ts'
import type { SearchDoc } from './schema.ts'
import type {
  Hit,
  SearchFilter,
  SearchPosition,
  SearchQuery,
  SearchResult,
  Suggestion,
  SuggestQuery,
  Visibility,
} from './query.ts'

export interface PutItem {
  id: string
  /** A safe integer ≥ 1. */
  version: number
  /** null: the document's life ended; a stub `{ id, version }` stays until swept. */
  doc: SearchDoc | null
  /**
   * The version exists but cannot be indexed (its record was quarantined): hides the document. Unlike a stub it
   * gives way to a good document of the same version.
   */
  parked?: boolean
  /** The record this came from. */
  position?: Position
}

export interface PutOutcome {
  id: string
  /** `stale`: the index already has this version or a higher one. `refused`: the document breaks the schema. */
  outcome: 'applied' | 'stale' | 'refused'
  reason?: string
}

/** One document as the index keeps it, for comparing two indexes. `fields` and `text` are canonical. */
export interface StoredDoc {
  id: string
  version: number
  gone: boolean
  fields: string | null
  text: string | null
  card: string | null
  offerCards: string | null
}

/** The projector's side: one writer per index. */
export interface SearchWriter {
  /**
   * Applies items in order, each only when its version is higher, in one step with the positions: those of the
   * items, and `reached` (next offsets) for records that led to no item. Positions never move backwards.
   */
  put(items: readonly PutItem[], reached?: readonly Position[]): Promise<PutOutcome[]>
  /** Resolves when everything put before is found by readers. */
  refresh(): Promise<SearchPosition>
  position(): Promise<SearchPosition>
  /** Forgets stubs written before that moment. @returns how many */
  sweep(olderThan: Date): Promise<number>
  /** Everything in id order, stubs included, blind to visibility: never for viewers. */
  scan(afterId: string | null, limit: number): Promise<StoredDoc[]>
  /** Deletes the index. Readers then fail with IndexMissingError. */
  drop(): Promise<void>
  close(): Promise<void>
}

/** The gateway's side. */
export interface SearchReader {
  search(query: SearchQuery): Promise<SearchResult>
  count(filter: SearchFilter): Promise<number>
  suggest(query: SuggestQuery): Promise<Suggestion[]>
  /** In the order of the ids, invisible ones left out. At most 1,000. */
  get(ids: readonly string[], visibility: Visibility): Promise<Hit[]>
  /** What readers see: counts only what is found. */
  position(): Promise<SearchPosition>
  close(): Promise<void>
}
