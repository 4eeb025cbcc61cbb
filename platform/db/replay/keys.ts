/** The keys that a replay looks at. Truth has counted every key it ever published, so its own count names them all. */
import type { Database, Sql } from '../database.ts'
import { inList } from '../in-list.ts'
import type { SeenKeys } from './read-log.ts'
import type { Replay } from './requests.ts'

const AT_ONCE = 3_000

/** What truth has counted of a key: its newest version is the `n`-th of its life in that epoch; null: the running one. */
export interface CountedKey {
  key: string
  n: number
  epoch: number | null
}

/** The next keys in their order, at most `limit`. */
export async function keysAfter(sql: Sql, replay: Replay, after: string, limit: number): Promise<CountedKey[]> {
  const { where, params } = within(replay, 3)
  return sql.all(
    `select key, n, epoch from entity_version where topic = $1 and key > $2 ${where} order by key limit ${limit}`,
    [replay.topic, after, ...params],
  )
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
  const alive = [...seen].filter(([, { gone }]) => !gone).map(([key]) => key)
  const strangers = new Set(replay.keys === null ? alive : alive.filter((key) => replay.keys!.includes(key)))
  // Page by page, not by name: thousands of names cost a server more than the rows do.
  for (let after = ''; ;) {
    const counted = await keysAfter(sql, replay, after, AT_ONCE)
    for (const { key } of counted) strangers.delete(key)
    if (counted.length < AT_ONCE) return [...strangers]
    after = counted.at(-1)!.key
  }
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
