import type { Sql } from '../db/database.ts'
import { inList } from '../db/in-list.ts'
import { isParked } from './quarantine.ts'
import { viewKey } from './view-state.ts'
import type { ViewId } from './view-state.ts'

/** What a mutation returns so that its writer can wait for it. */
export interface WriteToken {
  topic: string
  key: string
  version: number
}

/**
 * Has the view applied a write? `parked`: not, and a record of the key waits in quarantine.
 * The caller repeats the question when the view signals a commit, for as long as it is willing to wait.
 */
export async function hasApplied(
  sql: Sql,
  view: ViewId,
  { topic, key, version }: WriteToken,
): Promise<'yes' | 'behind' | 'parked'> {
  const name = viewKey(view)
  const row = await sql.get<{ version: number }>(
    `select a.version from view_source s join view_applied a on a.source = s.id
      where s.view = $1 and s.topic = $2 and a.key = $3`,
    [name, topic, key],
  )
  if (row && row.version >= version) return 'yes'
  return (await isParked(sql, name, topic, key)) ? 'parked' : 'behind'
}

/** Those of the keys of which the view has applied any record of the topic, a tombstone included: of the others it knows nothing yet. */
export async function appliedKeys(
  sql: Sql,
  view: ViewId,
  topic: string,
  keys: readonly string[],
): Promise<Set<string>> {
  const among = inList(keys, 3)
  const rows = await sql.all<{ key: string }>(
    `select a.key from view_source s join view_applied a on a.source = s.id
      where s.view = $1 and s.topic = $2 and a.key ${among.text}`,
    [viewKey(view), topic, ...among.params],
  )
  return new Set(rows.map(({ key }) => key))
}
