/** The opaque `after`: where a page ended in the order it was sorted by. */
import { SearchQueryError } from './search-errors.ts'
import type { Sort } from './query.ts'

export interface Cursor {
  sortValues: (string | number | null)[]
  id: string
}

export function encodeCursor(sort: Sort, cursor: Cursor): string {
  return Buffer.from(JSON.stringify([sortName(sort), cursor.sortValues, cursor.id])).toString('base64url')
}

/** @throws SearchQueryError when it is damaged or belongs to another sort */
export function decodeCursor(sort: Sort, text: string): Cursor {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    throw new SearchQueryError('after is not a cursor')
  }
  if (!Array.isArray(parts) || parts.length !== 3) throw new SearchQueryError('after is not a cursor')
  const [name, sortValues, id] = parts as unknown[]
  if (!Array.isArray(sortValues) || sortValues.length > 2 || !sortValues.every(isSortValue) || typeof id !== 'string') {
    throw new SearchQueryError('after is not a cursor')
  }
  if (name !== sortName(sort)) throw new SearchQueryError('after belongs to another sort')
  return { sortValues, id }
}

function isSortValue(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number'
}

function sortName(sort: Sort): string {
  if (sort.by === 'relevance') return 'relevance'
  if (sort.by === 'price') return `price ${sort.currency} ${sort.direction}`
  return `field ${sort.field} ${sort.direction}`
}
