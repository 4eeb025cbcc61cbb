import type { Database } from '../db/database.ts'
import { createIds } from '../ids.ts'
import type { NewId } from '../ids.ts'
import type { Log } from '../log/log.ts'
import { channel } from '../signal/signal.ts'
import type { Signal } from '../signal/signal.ts'
import { consume } from './consume.ts'
import { readCursor } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { asideOf, inspectQuarantined, listQuarantine } from './quarantine.ts'
import type { Aside, QuarantinedBytes, QuarantinedRecord } from './quarantine.ts'
import { dropRecord, retryKey } from './retry-parked.ts'
import { openRun } from './view-run.ts'
import { readState } from './view-state.ts'
import { keepStatus } from './view-status.ts'
import type { ConsumerStatus, View } from './view.ts'

export type StartViewOptions = {
  log: Log
  signal: Signal
  /** Every failed attempt, fallen version and verdict; the view goes on or stops by itself. */
  onError(error: unknown): void
  /** Of the running code: parked records are tried again once for each. */
  codeVersion: string
  newId?: NewId
} & (
  | {
      /** A truth service's own database, for a replica in it; the service closes it. */
      db: Database
    }
  | {
      /**
       * A database of the view's own, `locate(folder, viewKey(view))`: a new version is a new one, and dropping a
       * view is deleting it.
       */
      location: string
      /** SQLite's page cache in MiB; default 8. */
      cacheMib?: number
    }
)

export interface RunningView {
  name: string
  /** Of this copy; it knows of partitions that others follow only what they had done when it came. */
  status(): ConsumerStatus
  /** How far all copies have come together, as their database has it. */
  standing(): Promise<ConsumerStatus>
  /** What went wrong, from a failure on until the next success. */
  failing(): string | null
  /**
   * Resolves when every record that was on the topics at the call is applied or parked.
   * @throws ViewStoppedError when the view has the verdict `bug`
   */
  caughtUp(): Promise<void>
  /** Waits for the running transaction; closes the view's own database. */
  stop(): Promise<void>
  /** Empties the view and builds it anew from the start of the log. */
  rebuild(because: string): Promise<void>
  /** For reads by the same thread; others use `openReader` with the same location. */
  db: Database
  cursor(): Promise<Cursor>
  quarantine: {
    list(): Promise<QuarantinedRecord[]>
    /** The oldest, `limit` at most, and of how many. */
    oldest(limit: number): Promise<Aside>
    inspect(id: number): Promise<QuarantinedBytes | undefined>
    /** Tries the record's key again. @returns how many records of the key stay parked */
    retry(id: number): Promise<number>
    /** Gives the record up; the reason stays with it. */
    drop(id: number, reason: string): Promise<void>
  }
}

/**
 * Runs a view: follows its topics from the view's own positions and applies what is newer. A log that cannot
 * answer yet does not fail the start: `status()` says so and the view goes on trying.
 *
 * @example
 * const orderStatus: View = {
 *   name: 'order-status', version: 1, migrations,
 *   sources: [source(topics.order, async (tx, { key, message, partition, offset }) => {
 *     if (message === null) await tx.run('delete from orders where id = $1', [key])
 *     else await tx.run('insert into orders … on conflict (id) do update …', [key, message.status, partition, offset])
 *   })],
 * }
 * const location = locate(dir, viewKey(orderStatus))
 * const view = await startView(orderStatus, { location, log, signal, codeVersion, onError: logger.error })
 * await view.caughtUp()
 */
export async function startView(view: View, options: StartViewOptions): Promise<RunningView> {
  const { log, signal, onError, codeVersion, newId = createIds() } = options
  const at = 'db' in options ? options.db : { location: options.location, cacheMib: options.cacheMib }
  const run = await openRun(view, { at, codeVersion, newId })
  const { db } = run
  const status = keepStatus(run, log)
  const consumption = consume(run, { log, signal, newId, status, onError })
  const mended = () => signal.emit(channel.committed(view.name), '[]')

  return {
    name: view.name,
    db,
    status: () => status.status(),
    standing: async () => status.status(await readState(db.read, view)),
    failing: status.failing,
    caughtUp: consumption.caughtUp,
    rebuild: consumption.rebuild,
    async stop() {
      await consumption.stop()
      await view.close?.()
      if (!('db' in options)) await db.close()
    },
    async cursor() {
      return (await readCursor(db.read, view))!
    },
    quarantine: {
      list: () => listQuarantine(db.read, run.state.view),
      oldest: (limit) => asideOf(db.read, run.state.view, limit),
      inspect: (id) => inspectQuarantined(db.read, id),
      async retry(id) {
        const record = await inspectQuarantined(db.read, id)
        if (!record || record.view !== run.state.view)
          throw new Error(`no record ${id} is parked for ${run.state.view}`)
        const left = await retryKey(run, record.topic, record.key)
        mended()
        return left
      },
      async drop(id, reason) {
        await dropRecord(run, id, reason)
        mended()
      },
    },
  }
}

/** All at once: each may have to wait until its group has settled. */
export async function stopAll(views: readonly RunningView[]): Promise<void> {
  await Promise.all(views.map((view) => view.stop()))
}
