import type { Transaction } from '../db/database.ts'
import type { LogRecord } from '../log/log.ts'
import { noteApplied, versionsOf } from './applied-versions.ts'
import { finish } from './apply-batch.ts'
import { applyRecord, versionOf } from './apply-record.ts'
import { forgetRows } from './keyed-rows.ts'
import { heal, isParked, parkedOfKey } from './quarantine.ts'
import type { QuarantinedBytes } from './quarantine.ts'
import { isFact, isInfrastructure } from './view-run.ts'
import type { ViewRun } from './view-run.ts'
import { countQuarantined } from './view-state.ts'

/** Tries every parked key again that this code version has not tried yet. */
export async function retryOnce(run: ViewRun): Promise<void> {
  const keys = await run.db.read.all<{ topic: string; key: string }>(
    `select topic, key from quarantine where view = $1 and tried_with <> $2 and dropped_because is null
      group by topic, key order by min(id)`,
    [run.state.view, run.codeVersion],
  )
  for (const { topic, key } of keys) if (run.sources.has(topic)) await retryKey(run, topic, key)
}

/**
 * Applies what is parked of one key, in log order. Of an entity each state is tried, of facts those up to the
 * first that fails.
 * @returns how many records of the key stay parked
 */
export async function retryKey(run: ViewRun, topic: string, key: string): Promise<number> {
  return change(run, async (tx) => {
    const fact = isFact(run.sources.get(topic)!)
    let mended = false
    for (const row of await parkedOfKey(tx, run.state.view, topic, key)) {
      const error = await retryRow(tx, run, row)
      if (error === undefined) mended = true
      else await noteFailure(tx, row.id, error)
      if (error !== undefined && fact) break
    }
    await tx.run('update quarantine set tried_with = $4 where view = $1 and topic = $2 and key = $3', [
      run.state.view,
      topic,
      key,
      run.codeVersion,
    ])
    const left = await parkedOfKey(tx, run.state.view, topic, key)
    return { mended, result: left.length }
  })
}

/** Gives a record up for good; it stays in the table with the reason. Facts that waited behind it are tried. */
export async function dropRecord(run: ViewRun, id: number, reason: string): Promise<void> {
  const row = await change(run, async (tx) => {
    const found = await tx.get<{ topic: string; key: string }>(
      'select topic, key from quarantine where id = $1 and view = $2 and dropped_because is null',
      [id, run.state.view],
    )
    if (!found) throw new Error(`no record ${id} is parked for ${run.state.view}`)
    await tx.run('update quarantine set dropped_because = $2 where id = $1', [id, reason])
    if (!(await isParked(tx, run.state.view, found.topic, found.key))) {
      await run.view.onHealed?.(tx, found.topic, found.key)
    }
    return { mended: true, result: found }
  })
  if (isFact(run.sources.get(row.topic)!)) await retryKey(run, row.topic, row.key)
}

/** Rows changed behind the positions cannot be found by a cursor, so all cursors from before end (`mended`). */
async function change<T>(run: ViewRun, work: (tx: Transaction) => Promise<{ mended: boolean; result: T }>): Promise<T> {
  return run.db.transaction(async (tx) => {
    const { mended, result } = await work(tx)
    const { view } = run.state
    if (mended) await tx.run('update view_state set mended = mended + 1 where view = $1', [view])
    const quarantined = await countQuarantined(tx, view)
    tx.afterCommit(() => {
      run.state = { ...run.state, quarantined, mended: run.state.mended + (mended ? 1 : 0) }
    })
    return result
  })
}

async function retryRow(tx: Transaction, run: ViewRun, row: QuarantinedBytes): Promise<unknown> {
  const record: LogRecord = { ...row, appendedAt: row.parkedAt }
  try {
    await tx.savepoint(async () => {
      // A newer state was applied meanwhile, or the fact was repeated: nothing is left to apply.
      const [applied] = await versionsOf(tx, run, row.topic, [row.key])
      if (!(versionOf(record) <= (applied?.version ?? 0))) {
        await noteApplied(tx, run, [{ record, version: await applyRecord(tx, run, record) }])
        await finish(tx, run)
      }
      await heal(tx, run, row.topic, row.key, row.offset)
    })
    return undefined
  } catch (error) {
    if (isInfrastructure(error)) throw error
    forgetRows(tx)
    return error
  }
}

async function noteFailure(tx: Transaction, id: number, error: unknown): Promise<void> {
  await tx.run('update quarantine set attempts = attempts + 1, error = $2, behind = 0 where id = $1', [
    id,
    String(error).slice(0, 2_000),
  ])
}
