import { DomainError } from '@selvedge/platform/rpc/errors'
import { readCursor } from '../store/list-page.ts'

/** Rows of a page: 500 unless wished, at most 1000. */
export function pageLimit(wished: number): number {
  return wished > 0 ? Math.min(1000, wished) : 500
}

/** @throws DomainError INVALID for what no page gave out */
export function pageCursor(after: string): readonly [string, string, string] | null {
  const cursor = readCursor(after)
  if (cursor === undefined)
    throw new DomainError('INVALID', 'this is no cursor of this list', { reason: 'CURSOR_INVALID' })
  return cursor
}
