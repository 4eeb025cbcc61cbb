/** The keys that a replay looks at. Truth has counted every key it ever published, so its own count names them all. */
import type { Database, Sql } from '../database.ts'
import { inList } from '../in-list.ts'
import type { SeenKeys } from './read-log.ts'
import type { Replay } from './requests.ts'

const AT_ONCE = 3_000

/** The next keys in their order, at most `limit`. */
export async function keysAfter(sql: Sql, replay: Replay, after: string, limit: number): Promise<string[]> {
  const { where, params } = within(replay, 3)
  const rows = await sql.all<{ key: string }>(
    `select key from entity_version where topic = $1 and key > $2 ${where} order by key limit ${limit}`,
    [replay.topic, after, ...params],
  )
  return rows.map(({ key }) => key)
}

export async function countKeys(sql: Sql, replay: Replay): Promise<number> {
  const { where, params } = within(replay, 2)
  const row = await sql.get<{ n: number }>(`select count(*) as n from entity_version where topic = $1 ${where}`, [
    replay.topic,
    ...params,
  ])
  return row!.n
}

function within({ since, keys }: Replay, first: number): { where: string; params: (string | number)[] } {
  if (keys !== null) {
    const { text, params } = inList(keys, first)
    return { where: `and key ${text}`, params }
  }
  // What was published before it was noted when is among them.
  return since === null
    ? { where: '', params: [] }
    : { where: `and coalesce(occurred_at, $${first}) >= $${first}`, params: [since] }
}

/** Keys that the log holds alive and this database has never published: it is an older copy, or was emptied. */
export async function strangersOf(sql: Sql, replay: Replay, seen: SeenKeys): Promise<string[]> {
  if (replay.since !== null) return []
  const strangers: string[] = []
  const alive = [...seen].filter(([, { gone }]) => !gone).map(([key]) => key)
  const wanted = replay.keys === null ? alive : alive.filter((key) => replay.keys!.includes(key))
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE)
    const { text, params } = inList(some, 2)
    const rows = await sql.all<{ key: string }>(`select key from entity_version where topic = $1 and key ${text}`, [
      replay.topic,
      ...params,
    ])
    const known = new Set(rows.map(({ key }) => key))
    strangers.push(...some.filter((key) => !known.has(key)))
  }
  return strangers
}

/** From now on they are counted, so that their lives can be ended. */
export async function adoptStrangers(db: Database, { topic }: Replay, strangers: readonly string[]): Promise<void> {
  if (strangers.length === 0) return
  await db.transaction((tx) =>
    tx.insert(
      'insert into entity_version (topic, key, n) values $rows on conflict (topic, key) do nothing',
      strangers.map((key) => [topic, key, 0]),
    ),
  )
}
