/** What two generations of a view must agree on: sets of rows, and answers to questions. */
import type { Sql, SqlValue } from '../../db/database.ts'

export type RowKey = readonly SqlValue[]

export interface Row {
  key: RowKey
  /** Everything that must be equal, by name. */
  value: Record<string, unknown>
}

/** Rows behind `after`, up to and including `until`, the first `limit` of them. */
export interface RowRange {
  /** null: from the first. */
  after: RowKey | null
  /** null: to the last. */
  until: RowKey | null
  limit: number
}

/** Rows by a key, in an order that is the same for all generations of the view. */
export interface RowSet {
  name: string
  read(range: RowRange): Promise<Row[]>
  /** Called after the last read. */
  close?(): Promise<void>
}

/** A question that somebody could ask of the view. */
export interface Question {
  /** For a person to read. */
  words: string
  /** As the view that drew it understands it. */
  ask: unknown
}

export interface Answer {
  /** In their order. */
  ids: readonly string[]
  total: number
  /** Counts by facet, then value. */
  facets: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** What a view writes to beside its database. */
export interface ComparedTarget {
  /** Of its set of rows. */
  name: string
  rows(read: Sql): Promise<RowSet>
  /**
   * Questions that its readers have asked, and others made of rows of that set: what they would ask.
   * @param sample some of them, evenly from all
   */
  draw(sample: readonly Row[]): Promise<Question[]>
  /** In their order. Whoever shares the thread must not wait for it. */
  answer(read: Sql, questions: readonly Question[]): Promise<Answer[]>
}
