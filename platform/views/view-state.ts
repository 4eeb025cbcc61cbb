import type { Dialect, Sql, Transaction } from '../db/database.ts'
import { forgetMigrations, migrate } from '../db/migrate.ts'
import type { NewId } from '../ids.ts'
import { HEALTHY } from './health.ts'
import type { Health } from './health.ts'
import { viewTables } from './view-tables.ts'
import type { View } from './view.ts'

/** What the runner remembers of its view; written in the transactions that change rows. */
export interface ViewState {
  /** See `viewKey`. */
  view: string
  birth: string
  mended: number
  codeVersion: string
  /** Milliseconds; null before the first record. */
  newestAppliedAt: number | null
  health: Health
  /** Next offset to apply, by topic, then partition. */
  positions: Map<string, number[]>
  /** Id in `view_source`, by topic. */
  sources: Map<string, number>
  incarnations: Record<string, string>
  quarantined: number
}

/** What names one of the view's generations. */
export type ViewId = Pick<View, 'name' | 'version' | 'generation'>

/** `<name>-v<version>`, and `-g<generation>` from the second on. */
export function viewKey({ name, version, generation = 1 }: ViewId): string {
  return `${name}-v${version}${generation === 1 ? '' : `-g${generation}`}`
}

/** Reads the state, creating tables, birth and positions where they are missing. */
export async function openState(
  tx: Transaction,
  dialect: Dialect,
  view: View,
  codeVersion: string,
  newId: NewId,
): Promise<ViewState> {
  const key = viewKey(view)
  await migrate(tx, dialect, 'views', [viewTables])
  await tx.run(
    `insert into view_state (view, birth, mended, code_version, health, tables) values ($1, $2, 0, $3, $4, '[]')
      on conflict (view) do nothing`,
    [key, newId(), codeVersion, JSON.stringify(HEALTHY)],
  )
  // New code is judged anew.
  await tx.run('update view_state set code_version = $2, health = $3 where view = $1 and code_version <> $2', [
    key,
    codeVersion,
    JSON.stringify(HEALTHY),
  ])
  await createTables(tx, dialect, view)
  await addSources(tx, view)
  return readState(tx, view)
}

/**
 * Empties the view within a transaction: rows, positions, versions and quarantine go, a new birth comes.
 * @param because kept with the view, for operators
 */
export async function resetState(
  tx: Transaction,
  dialect: Dialect,
  view: View,
  newId: NewId,
  because: string,
): Promise<ViewState> {
  const key = viewKey(view)
  await dropTables(tx, key)
  await forgetMigrations(tx, `view:${key}`)
  await tx.run('delete from view_applied where source in (select id from view_source where view = $1)', [key])
  for (const table of ['view_source', 'view_position', 'quarantine']) {
    await tx.run(`delete from ${table} where view = $1`, [key])
  }
  await tx.run(
    `update view_state set birth = $2, mended = 0, newest_applied_at = null, rebuilt_because = $3, health = $4
      where view = $1`,
    [key, newId(), because, JSON.stringify(HEALTHY)],
  )
  await createTables(tx, dialect, view)
  await addSources(tx, view)
  return readState(tx, view)
}

/** True when another process has emptied the view since `state` was read. */
export async function isReplaced(tx: Transaction, state: ViewState): Promise<boolean> {
  const row = await tx.get<{ birth: string }>('select birth from view_state where view = $1', [state.view])
  return row?.birth !== state.birth
}

/** Runs the view's migrations and notes which tables they made, so that a rebuild can drop just those. */
async function createTables(tx: Transaction, dialect: Dialect, view: View): Promise<void> {
  const key = viewKey(view)
  const names = async () => (await tx.all<{ name: string }>(dialect.listTables)).map((row) => row.name)
  const before = new Set(await names())
  await migrate(tx, dialect, `view:${key}`, view.migrations)
  const made = (await names()).filter((name) => !before.has(name))
  if (made.length === 0) return
  const tables = JSON.stringify([...(await tablesOf(tx, key)), ...made])
  await tx.run('update view_state set tables = $2 where view = $1', [key, tables])
}

async function tablesOf(tx: Transaction, key: string): Promise<string[]> {
  const row = await tx.get<{ tables: string }>('select tables from view_state where view = $1', [key])
  return row ? (JSON.parse(row.tables) as string[]) : []
}

/** The newest first: a table may refer to those before it. */
async function dropTables(tx: Transaction, key: string): Promise<void> {
  for (const table of (await tablesOf(tx, key)).toReversed()) await tx.run(`drop table "${table}"`)
  await tx.run(`update view_state set tables = '[]' where view = $1`, [key])
}

async function addSources(tx: Transaction, view: View): Promise<void> {
  const key = viewKey(view)
  for (const { topic } of view.sources) {
    await tx.run('insert into view_source (view, topic) values ($1, $2) on conflict (view, topic) do nothing', [
      key,
      topic.name,
    ])
    for (let partition = 0; partition < topic.partitions; partition++) {
      await tx.run(
        `insert into view_position (view, topic, partition, position) values ($1, $2, $3, 0)
          on conflict (view, topic, partition) do nothing`,
        [key, topic.name, partition],
      )
    }
  }
}

/** As the database has it: what all copies of a service have done together. */
export async function readState(tx: Sql, view: View): Promise<ViewState> {
  const key = viewKey(view)
  const row = await tx.get<{
    birth: string
    mended: number
    codeVersion: string
    newestAppliedAt: number | null
    health: string
  }>(
    `select birth, mended, code_version as "codeVersion", newest_applied_at as "newestAppliedAt", health
      from view_state where view = $1`,
    [key],
  )
  const sources = await tx.all<{ id: number; topic: string; incarnation: string | null }>(
    'select id, topic, incarnation from view_source where view = $1',
    [key],
  )
  const positions = await tx.all<{ topic: string; partition: number; position: number }>(
    'select topic, partition, position from view_position where view = $1 order by topic, partition',
    [key],
  )
  const state: ViewState = {
    ...row!,
    view: key,
    health: JSON.parse(row!.health) as Health,
    positions: new Map(),
    sources: new Map(sources.map(({ topic, id }) => [topic, id])),
    incarnations: {},
    quarantined: await countQuarantined(tx, key),
  }
  for (const { topic } of view.sources) state.positions.set(topic.name, [])
  for (const { topic, partition, position } of positions) {
    const ofTopic = state.positions.get(topic)
    if (ofTopic) ofTopic[partition] = position
  }
  for (const { topic, incarnation } of sources) if (incarnation) state.incarnations[topic] = incarnation
  return state
}

export async function countQuarantined(tx: Sql, view: string): Promise<number> {
  const row = await tx.get<{ n: number }>(
    'select count(*) as n from quarantine where view = $1 and dropped_because is null',
    [view],
  )
  return row!.n
}
