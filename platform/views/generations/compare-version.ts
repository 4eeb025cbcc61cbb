/**
 * Compares a new version of a view with the one before, whose code is not here any more: its rows cannot be judged, and
 * its process may still run or not. What can be told is that no row is missing.
 */
import { setTimeout as delay } from 'node:timers/promises'
import type { Dialect, Sql } from '../../db/database.ts'
import { openReader } from '../../db/open-reader.ts'
import { countQuarantined, viewKey } from '../view-state.ts'
import type { FollowedView } from './family.ts'
import { compareRows } from './compare-rows.ts'
import type { Comparison } from './comparison.ts'
import { databaseOf } from './family.ts'
import type { Generation } from './generation.ts'
import type { RowSet } from './row-set.ts'
import type { GenerationsOptions } from './run-generations.ts'
import { tableRows } from './table-rows.ts'

const LOOK_MS = 100
/** A process of the version before that has not applied what waits by then does not run. */
const FOLLOWS_WITHIN_MS = 5_000

export async function compareWithVersion(
  before: Generation,
  { view, running }: FollowedView,
  { families, folder, locate, log, clock }: GenerationsOptions,
): Promise<Comparison> {
  const key = viewKey(before)
  const family = families.find(({ name }) => name === before.name)
  const { read, close } = await openReader(locate(folder, databaseOf(family, before)), { timeoutMs: 0 })
  const caughtUp = async () => {
    await running.caughtUp()
    await followed(read, key, log)
  }
  try {
    await caughtUp()
    const { dialect, read: readBuilt } = running.db
    const built = new Map((await tableRows(readBuilt, dialect, view)).map((set) => [set.name, set]))
    const olds = await oldRows(read, dialect, before, { view, running })
    if (family?.rowsBefore && view.compared) {
      olds.unshift(family.rowsBefore(read))
      built.set(view.compared.name, await view.compared.rows(readBuilt))
    }
    const sets: Comparison['sets'] = []
    for (const set of olds) {
      const other = built.get(set.name)
      // A table that is not there any more is no loss of rows: another holds them.
      if (!other) continue
      const { sample: _, ...compared } = await compareRows(keysOf(set), keysOf(other), { caughtUp, sampleSize: 0 })
      sets.push(compared)
    }
    const [parkedLive, parkedBuilt] = [
      await countQuarantined(read, key),
      await countQuarantined(readBuilt, viewKey(view)),
    ]
    return { at: clock.now().toISOString(), sets, asked: 0, differing: 0, samples: [], parkedLive, parkedBuilt }
  } finally {
    await close()
  }
}

/** The rows that say that a life has ended are left out where the tables are still the same. */
async function oldRows(
  read: Sql,
  dialect: Dialect,
  before: Generation,
  { view, running }: FollowedView,
): Promise<RowSet[]> {
  const ended: Record<string, string> = {}
  for (const [table, condition] of Object.entries(view.ended ?? {})) {
    const names = async (sql: Sql) =>
      (await sql.all<{ name: string }>(dialect.listColumns, [table])).map(({ name }) => name)
    const [old, now] = [await names(read), await names(running.db.read)]
    if (now.every((name) => old.includes(name))) ended[table] = condition
  }
  return tableRows(read, dialect, { ...before, ended })
}

function keysOf(set: RowSet): RowSet {
  return { ...set, read: async (range) => (await set.read(range)).map(({ key }) => ({ key, value: {} })) }
}

/** Waits until its positions have reached the ends of now, if a process moves them. */
async function followed(read: Sql, key: string, log: Pick<GenerationsOptions['log'], 'ends'>): Promise<void> {
  const text = 'select topic, partition, position from view_position where view = $1'
  const positions = () => read.all<{ topic: string; partition: number; position: number }>(text, [key])
  const topics = new Set((await positions()).map(({ topic }) => topic))
  const ends = (await Promise.all([...topics].map((topic) => log.ends(topic).catch(() => [])))).flat()
  for (let waited = 0; waited < FOLLOWS_WITHIN_MS; waited += LOOK_MS) {
    const now = new Map(
      (await positions()).map(({ topic, partition, position }) => [`${topic} ${partition}`, position]),
    )
    if (ends.every(({ topic, partition, offset }) => (now.get(`${topic} ${partition}`) ?? 0) >= offset)) return
    await delay(LOOK_MS)
  }
}
