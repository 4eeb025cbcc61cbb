import { createBell } from '../db/bell.ts'
import type { NewId } from '../ids.ts'
import type { Batch, Log, Position, Subscription } from '../log/log.ts'
import { channel } from '../signal/signal.ts'
import type { Signal } from '../signal/signal.ts'
import { applyPart, newOf, positionsAfter, reachesEnds } from './apply-batch.ts'
import { groupOf } from './quarantine.ts'
import { retryOnce } from './retry-parked.ts'
import { ViewReplacedError, ViewStoppedError } from './view-run.ts'
import type { ViewRun } from './view-run.ts'
import { isReplaced, openState, resetState } from './view-state.ts'
import type { StatusKeeper } from './view-status.ts'
import { TargetLostError } from './view.ts'

export interface ConsumeOptions {
  log: Log
  signal: Signal
  newId: NewId
  status: StatusKeeper
  onError(error: unknown): void
}

export interface Consumption {
  caughtUp(): Promise<void>
  rebuild(because: string): Promise<void>
  stop(): Promise<void>
}

const MAX_BACKOFF_MS = 5_000
const HOUR_MS = 3_600_000

/**
 * Keeps a view subscribed: retries what is parked, follows the log from the view's positions, starts again after
 * faults, builds anew after a rewind, and rests after the verdict `bug` until it is rebuilt or restarted.
 */
export function consume(run: ViewRun, { log, signal, newId, status, onError }: ConsumeOptions): Consumption {
  const bell = createBell()
  /** What a stop breaks off; nobody has to hear of it. */
  const broken = new Error(`${run.state.view} is stopping`)
  let subscription: Subscription | undefined
  /** Set: the view must be built anew, for this reason. */
  let rebuilding: string | undefined
  let bug: ViewStoppedError | undefined
  let stopping = false
  let changed = Promise.withResolvers<void>()

  /** Lets callers of `caughtUp` and `rebuild` look again. */
  function announce(): void {
    changed.resolve()
    changed = Promise.withResolvers()
  }

  function noteLoss(error: unknown): void {
    if (!(error instanceof TargetLostError || error instanceof ViewReplacedError)) return
    rebuilding ??= error.message
    bell.ring()
  }

  async function onBatch(given: Batch): Promise<void> {
    if (rebuilding !== undefined) throw new Error(`${run.state.view} is about to be built anew: ${rebuilding}`)
    if (bug) throw bug
    try {
      for (const topic of new Set(given.ends.map((end) => end.topic))) await noteIncarnation(run, log, topic)
      const batch = newOf(run, given)
      for (let next = 0; next < batch.records.length;) {
        const from = next
        next = await applyPart(run, batch, from)
        const positions = positionsAfter(batch.records.slice(from, next))
        signal.emit(channel.committed(run.view.name), JSON.stringify(positions))
        if (next === batch.records.length) break
        // The rest is read again by the next start, or by another copy.
        if (stopping) throw broken
        await batch.heartbeat()
      }
      status.succeeded(given)
    } catch (error) {
      status.failed(error)
      if (error instanceof ViewStoppedError) {
        bug = error
        bell.ring()
      }
      noteLoss(error)
      throw error
    }
    if (reachesEnds(given)) reportFalls(run, onError)
  }

  async function follow(): Promise<void> {
    if (rebuilding !== undefined) await rebuildNow(rebuilding)
    await run.view.check?.(run.db.read)
    await retryOnce(run)
    const { positions, incarnations } = run.state
    let bugReported = false
    subscription = await log.subscribe({
      group: groupOf(run),
      topics: [...run.sources.keys()],
      gatherMs: run.view.gatherMs,
      from: { positions: positionsOf(positions), incarnations },
      onBatch,
      onError(error) {
        // Redelivery may repeat the verdict before the subscription has ended.
        if ((error === bug && bugReported) || error === broken) return
        bugReported = error === bug
        onError(error)
      },
      onAssigned: status.assigned,
      onRewound(topic, incarnation) {
        rebuilding ??= `${topic} begins anew as ${incarnation}`
        bell.ring()
      },
    })
    status.connected()
    announce()
    while (!stopping && !bug && rebuilding === undefined) await bell.heard(HOUR_MS)
  }

  async function rebuildNow(because: string): Promise<void> {
    const group = groupOf(run)
    const { db, view, codeVersion } = run
    await db.transaction(async (tx) => {
      // Of several copies that saw the same cause one empties the view, the others go on with what it began.
      const state = (await isReplaced(tx, run.state))
        ? await openState(tx, db.dialect, view, codeVersion, newId)
        : await resetState(tx, db.dialect, view, newId, because)
      tx.afterCommit(() => (run.state = state))
    })
    run.falls.clear()
    rebuilding = undefined
    bug = undefined
    signal.emit(channel.committed(run.view.name), JSON.stringify(positionsOf(run.state.positions)))
    announce()
    // Its offsets belong to rows that are gone.
    await log.deleteGroup(group).catch(onError)
  }

  async function disconnect(): Promise<void> {
    const ended = subscription
    subscription = undefined
    await ended?.stop().catch(onError)
    announce()
  }

  async function supervise(): Promise<void> {
    let failures = 0
    while (!stopping) {
      if (bug && rebuilding === undefined) {
        await bell.heard(HOUR_MS)
        continue
      }
      try {
        await follow()
        failures = 0
      } catch (error) {
        status.failed(error)
        noteLoss(error)
        onError(error)
        await bell.heard(Math.min(MAX_BACKOFF_MS, 50 * 2 ** failures++))
      } finally {
        await disconnect()
      }
    }
  }

  const ended = supervise()

  return {
    async caughtUp() {
      for (;;) {
        if (bug && rebuilding === undefined) throw bug
        if (stopping) throw new Error(`${run.state.view} was stopped`)
        const current = rebuilding === undefined ? subscription : undefined
        const reached = await current?.caughtUp().then(
          () => true,
          (error: unknown) => {
            // Ours ended it: the loop says why, or waits for the next one.
            if (current !== subscription || bug || stopping) return false
            throw error
          },
        )
        if (reached && current === subscription && rebuilding === undefined && !bug) return
        if (!subscription || rebuilding !== undefined) await changed.promise
      }
    },
    async rebuild(because) {
      rebuilding = because
      bell.ring()
      while (rebuilding !== undefined && !stopping) await changed.promise
    },
    async stop() {
      stopping = true
      bell.ring()
      announce()
      await ended
      status.stopped()
    },
  }
}

/** The log tells a topic that was created anew by its incarnation, if it is told which one the positions are of. */
async function noteIncarnation(run: ViewRun, log: Log, topic: string): Promise<void> {
  if (run.state.incarnations[topic] !== undefined) return
  const incarnation = await log.incarnation(topic)
  await run.db.transaction(async (tx) => {
    await tx.run('update view_source set incarnation = $3 where view = $1 and topic = $2', [
      run.state.view,
      topic,
      incarnation,
    ])
    tx.afterCommit(() => {
      run.state = { ...run.state, incarnations: { ...run.state.incarnations, [topic]: incarnation } }
    })
  })
}

function positionsOf(positions: Map<string, number[]>): Position[] {
  return [...positions].flatMap(([topic, offsets]) =>
    offsets.map((offset, partition) => ({ topic, partition, offset })),
  )
}

/** At a partition's end nothing newer follows: what fell will stay fallen until its owner sends it again. */
function reportFalls(run: ViewRun, onError: (error: unknown) => void): void {
  for (const fall of run.falls.values()) onError(fall)
  run.falls.clear()
}
