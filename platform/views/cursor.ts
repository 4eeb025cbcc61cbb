/**
 * A cursor says how far somebody has seen a view: its birth and the next log position per partition. Rows carry
 * the topic's partition and the offset that last changed them, so "since the cursor" is a comparison; there is no
 * list of changes to keep. Opaque to clients.
 */
import type { Sql } from '../db/database.ts'
import { viewKey } from './view-state.ts'
import type { ViewId } from './view-state.ts'

export interface Cursor {
  /** Changes when the view was built anew, or mended out of order: what was seen before says nothing then. */
  birth: string
  /** Next offset by topic, then partition. */
  positions: Record<string, number[]>
}

const MAX_TEXT = 8_192

/** The cursor of everything the view holds now. Read it before the rows of a snapshot, never after. */
export async function readCursor(sql: Sql, view: ViewId): Promise<Cursor | undefined> {
  // One statement, so that birth and positions belong together.
  const rows = await sql.all<{ birth: string; mended: number; topic: string; partition: number; position: number }>(
    `select s.birth, s.mended, p.topic, p.partition, p.position
      from view_state s join view_position p on p.view = s.view where s.view = $1 order by p.topic, p.partition`,
    [viewKey(view)],
  )
  if (rows.length === 0) return undefined
  const positions: Cursor['positions'] = {}
  for (const { topic, partition, position } of rows) (positions[topic] ??= [])[partition] = position
  return { birth: `${rows[0]!.birth}.${rows[0]!.mended}`, positions }
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.birth, cursor.positions])).toString('base64url')
}

/** @returns undefined for anything that is no cursor: the client starts again with a snapshot */
export function decodeCursor(text: string): Cursor | undefined {
  if (text.length > MAX_TEXT) return undefined
  try {
    const [birth, positions] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown]
    if (typeof birth !== 'string' || typeof positions !== 'object' || positions === null) return undefined
    const valid = Object.values(positions).every((list) => Array.isArray(list) && list.every(isOffset))
    return valid ? { birth, positions: positions as Cursor['positions'] } : undefined
  } catch {
    return undefined
  }
}

/** Can changes since `cursor` be told from this view as it stands at `now`? If not, the client must start again. */
export function isUsable(cursor: Cursor, now: Cursor): boolean {
  const topics = Object.entries(now.positions)
  return (
    cursor.birth === now.birth &&
    topics.every(([topic, ends]) =>
      ends.every((end, partition) => (cursor.positions[topic]?.[partition] ?? end + 1) <= end),
    )
  )
}

/** True when whoever holds `cursor` has not seen what happened at this position. */
export function isBeyond(cursor: Cursor, at: { topic: string; partition: number; offset: number }): boolean {
  return at.offset >= (cursor.positions[at.topic]?.[at.partition] ?? 0)
}

/**
 * SQL condition for rows changed since the cursor by one topic; needs an index on (partition, position).
 * @param columns where the rows keep `record.partition` and `record.offset`
 * @param first number of the first parameter
 * @example
 * const { where, params } = changedSince(cursor, topics.order.name, { partition: 'partition', position: 'position' }, 2)
 * read.all(`select * from orders where brand = $1 and (${where})`, [brand, ...params])
 */
export function changedSince(
  cursor: Cursor,
  topic: string,
  columns: { partition: string; position: string },
  first = 1,
): { where: string; params: number[] } {
  const positions = cursor.positions[topic] ?? []
  const parts = positions.map(
    (_, partition) => `(${columns.partition} = ${partition} and ${columns.position} >= $${first + partition})`,
  )
  return { where: parts.join(' or ') || 'true', params: positions }
}

function isOffset(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
