import { inList } from '../in-list.ts'
import type { ReadEntities } from './truth-topic.ts'

/** For entities that are stored as they are published: their encoded message in one column. */
export function storedMessages(table: string, key = 'id', message = 'message'): ReadEntities {
  return async (sql, keys) => {
    const { text, params } = inList(keys)
    const rows = await sql.all<{ key: string; message: Uint8Array | null }>(
      `select ${key} as key, ${message} as message from ${table} where ${key} ${text}`,
      params,
    )
    return new Map(rows.map((row) => [row.key, row.message]))
  }
}
