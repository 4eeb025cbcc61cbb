/** Pages by the last row's keys, so that rows that come or go in between shift nothing. */
import type { SqlValue } from '@selvedge/platform/db/database'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { other } from './filter.ts'
import type { Side, Where } from './filter.ts'

export type Sort = 'NEWEST' | 'OLDEST' | 'NUMBER' | 'OTHER_NAME' | 'SHIPS_FIRST' | 'VALUE_HIGH_FIRST'

type Key = readonly [column: string, direction: 'asc' | 'desc']

/** The id comes last in each, so that no two rows are equal. Values of two currencies are not compared. */
function keysOf(sort: Sort, side: Side): Key[] {
  const first: Record<Sort, Key[]> = {
    NEWEST: [['placed_at', 'desc']],
    OLDEST: [['placed_at', 'asc']],
    NUMBER: [['number', 'asc']],
    OTHER_NAME: [
      [`${other(side)}_sort`, 'asc'],
      ['placed_at', 'desc'],
    ],
    SHIPS_FIRST: [
      ['starts_on', 'asc'],
      ['placed_at', 'asc'],
    ],
    VALUE_HIGH_FIRST: [
      ['currency', 'asc'],
      ['value_minor', 'desc'],
    ],
  }
  return [...first[sort], ['id', first[sort].at(-1)![1]]]
}

export function orderBy(sort: Sort, side: Side): string {
  return keysOf(sort, side)
    .map(([column, direction]) => `r.${column} ${direction}`)
    .join(', ')
}

/** Rows after the one the cursor names. */
export function beyond(where: Where, sort: Sort, side: Side, cursor: string | undefined): Where {
  if (cursor === undefined) return where
  const keys = keysOf(sort, side)
  const values = readPageCursor(cursor, sort, keys.length)
  const params = [...where.params]
  const put = (value: SqlValue) => `$${params.push(value)}`
  const parts = keys.map(([column, direction], index) => {
    const same = keys.slice(0, index).map(([name], before) => `r.${name} = ${put(values[before]!)}`)
    return [...same, `r.${column} ${direction === 'asc' ? '>' : '<'} ${put(values[index]!)}`].join(' and ')
  })
  return { text: `${where.text} and (${parts.map((part) => `(${part})`).join(' or ')})`, params }
}

export function pageCursor(row: Record<string, unknown>, sort: Sort, side: Side): string {
  const values = keysOf(sort, side).map(([column]) => row[column])
  return Buffer.from(JSON.stringify([sort, ...values])).toString('base64url')
}

function readPageCursor(text: string, sort: Sort, length: number): SqlValue[] {
  try {
    const [of, ...values] = JSON.parse(Buffer.from(text.slice(0, 2_000), 'base64url').toString()) as unknown[]
    const known = values.every((value) => typeof value === 'string' || Number.isSafeInteger(value))
    if (of === sort && values.length === length && known) return values as SqlValue[]
  } catch {
    // Told below, as for any other text that is no cursor.
  }
  throw new DomainError('INVALID', 'this is not a page of these orders', { reason: 'CURSOR_INVALID' })
}
