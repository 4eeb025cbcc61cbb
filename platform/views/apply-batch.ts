import type { Transaction } from '../db/database.ts'
import type { Batch, LogRecord, Position } from '../log/log.ts'
import { appliedVersions } from './applied-versions.ts'
import type { AppliedVersions } from './applied-versions.ts'
import { applyRecord, versionOf } from './apply-record.ts'
import { isBug, observe } from './health.ts'
import { forgetRows, writeRows } from './keyed-rows.ts'
import { heal, isParked, park } from './quarantine.ts'
import { isFact, isInfrastructure, VersionFellError, ViewReplacedError, ViewStoppedError } from './view-run.ts'
import type { ViewRun } from './view-run.ts'
import { countQuarantined } from './view-state.ts'
import type { ViewState } from './view-state.ts'

/** A replica in a database of truth: what a power failure takes is read from the log again. */
const derived = { durable: false }

export type ApplicableBatch = Omit<Batch, 'heartbeat'>

/**
 * Applies a part of a batch, from index `from`: rows, versions, position and quarantine in one transaction.
 * Records are first applied together. If that fails, the part is done again with every record in a savepoint, so
 * that only the bad ones are parked; good records never pay for savepoints.
 *
 * @returns the index after the last record done
 * @throws ViewStoppedError, or an infrastructure error; in both cases nothing of the part was committed
 */
export async function applyPart(run: ViewRun, batch: ApplicableBatch, from: number): Promise<number> {
  try {
    return await run.db.transaction((tx) => applyRecords(tx, run, batch, from, false), derived)
  } catch (error) {
    if (isInfrastructure(error) || error instanceof ViewStoppedError) throw error
    return await run.db.transaction((tx) => applyRecords(tx, run, batch, from, true), derived)
  }
}

/** Without the records that this view has done; redelivery begins before its positions. */
export function newOf<T extends ApplicableBatch>(run: ViewRun, batch: T): T {
  const { positions } = run.state
  const isNew = ({ topic, partition, offset }: LogRecord) => offset >= (positions.get(topic)?.[partition] ?? 0)
  return { ...batch, records: batch.records.filter(isNew) }
}

/** True when nothing waits behind the batch: its partitions were read to their ends. */
export function reachesEnds({ records, ends }: ApplicableBatch): boolean {
  const next = new Map(records.map(({ topic, partition, offset }) => [`${topic} ${partition}`, offset + 1]))
  return ends.every(({ topic, partition, offset }) => (next.get(`${topic} ${partition}`) ?? offset) >= offset)
}

async function applyRecords(
  tx: Transaction,
  run: ViewRun,
  batch: ApplicableBatch,
  from: number,
  alone: boolean,
): Promise<number> {
  const live = reachesEnds(batch)
  const began = performance.now()
  let { health, newestAppliedAt } = run.state
  const versions = appliedVersions(tx, run, batch.records)
  let quarantined = await quarantinedOf(tx, run)
  let applied = 0
  let next = from

  for (; next < batch.records.length; next++) {
    if (next > from && performance.now() - began > run.db.dialect.turnMs) break
    const record = batch.records[next]!
    const before = await versions.before(next)
    const outcome = await applyOne(tx, run, record, { before, versions, alone, anyParked: quarantined > 0 })
    if (outcome === 'known') continue
    if (outcome === 'behind' || outcome === 'healed') quarantined = await countQuarantined(tx, run.state.view)
    if (outcome === 'behind') continue
    const good = outcome === 'good' || outcome === 'healed'
    health = observe(health, good, record.appendedAt, live)
    if (good) {
      applied++
      newestAppliedAt = Math.max(newestAppliedAt ?? 0, record.appendedAt)
      continue
    }
    if (isBug(health)) {
      throw new ViewStoppedError(`${run.state.view} stopped: too many bad records`, { cause: outcome.error })
    }
    await park(tx, run, record, outcome.error)
    quarantined++
  }
  if (applied > 0 && !alone) await finish(tx, run)
  await versions.keep()

  const done = positionsAfter(batch.records.slice(from, next))
  const state: ViewState = {
    ...run.state,
    health,
    newestAppliedAt,
    quarantined,
    positions: movedTo(run.state.positions, done),
  }
  await keep(tx, state, done)
  tx.afterCommit(() => (run.state = state))
  return next
}

/** As the database has it: another copy of the service may have parked records, or built the view anew. */
async function quarantinedOf(tx: Transaction, { state }: ViewRun): Promise<number> {
  const row = await tx.get<{ birth: string; quarantined: number }>(
    `select birth, (select count(*) from quarantine q where q.view = s.view and q.dropped_because is null) as quarantined
      from view_state s where view = $1`,
    [state.view],
  )
  if (row?.birth !== state.birth) throw new ViewReplacedError(`${state.view} was built anew by another process`)
  return row.quarantined
}

type Outcome = 'known' | 'behind' | 'good' | 'healed' | { error: unknown }

interface Circumstances {
  /** What was applied of its key. */
  before: number
  versions: AppliedVersions
  /** In a savepoint of its own. */
  alone: boolean
  anyParked: boolean
}

async function applyOne(
  tx: Transaction,
  run: ViewRun,
  record: LogRecord,
  { before, versions, alone, anyParked }: Circumstances,
): Promise<Outcome> {
  const { topic, key, offset } = record
  if (noteFall(run, record, before)) return 'known'
  const parked = anyParked && (await isParked(tx, run.state.view, topic, key))
  if (parked && isFact(run.sources.get(topic)!)) {
    await park(tx, run, record, 'an earlier fact of this key is parked', true)
    return 'behind'
  }
  const work = async () => {
    const version = await applyRecord(tx, run, record)
    if (parked) await heal(tx, run, topic, key, offset)
    if (alone) await finish(tx, run)
    return version
  }
  if (!alone) versions.applied(record, await work())
  else {
    try {
      versions.applied(record, await tx.savepoint(work))
    } catch (error) {
      if (isInfrastructure(error)) throw error
      forgetRows(tx)
      return { error }
    }
  }
  return parked ? 'healed' : 'good'
}

/** What is left to do once the records are applied. */
export async function finish(tx: Transaction, { view, db }: Pick<ViewRun, 'view' | 'db'>): Promise<void> {
  await writeRows(tx)
  await view.afterBatch?.(tx, db.dialect)
}

/** True when the record is not newer than what was applied. A relay's repeats fall too, until their last one. */
function noteFall(run: ViewRun, record: LogRecord, before: number): boolean {
  const version = versionOf(record)
  const name = `${record.topic} ${record.key}`
  if (version < before) {
    run.falls.set(name, new VersionFellError(`${run.state.view}: ${name} fell from ${before} to ${version}`))
    return true
  }
  run.falls.delete(name)
  return version === before
}

/** Where each partition stands behind these records. */
export function positionsAfter(records: readonly LogRecord[]): Position[] {
  const last = new Map(records.map((record) => [`${record.topic} ${record.partition}`, record]))
  return [...last.values()].map(({ topic, partition, offset }) => ({ topic, partition, offset: offset + 1 }))
}

function movedTo(positions: ViewState['positions'], done: readonly Position[]): ViewState['positions'] {
  const moved = new Map([...positions].map(([topic, offsets]) => [topic, [...offsets]]))
  for (const { topic, partition, offset } of done) moved.get(topic)![partition] = offset
  return moved
}

async function keep(tx: Transaction, state: ViewState, done: readonly Position[]): Promise<void> {
  const moved = done.map(({ topic, partition, offset }) =>
    // Only forward: the partition may have gone to another copy meanwhile.
    tx.run(
      `update view_position set position = $4
        where view = $1 and topic = $2 and partition = $3 and position < $4`,
      [state.view, topic, partition, offset],
    ),
  )
  const noted = tx.run(
    `update view_state set health = $3,
        newest_applied_at = case when newest_applied_at >= coalesce(cast($2 as bigint), 0) then newest_applied_at else $2 end
      where view = $1`,
    [state.view, state.newestAppliedAt, JSON.stringify(state.health)],
  )
  // On a server they go out together.
  await Promise.all([...moved, noted])
}
