/**
 * Time enters through truth: the owner of a dated fact notes when it next changes, and a scheduler writes the
 * change as an ordinary new version when the time has come. Derived code then never needs a clock.
 */
import type { Clock } from '../clock.ts'
import { createBell } from './bell.ts'
import type { Database, Migration, Transaction } from './database.ts'

/** Give it to `openDatabase` before the owner's own migrations. */
export const dueMigration: Migration = {
  name: '000-due',
  async up(db, dialect) {
    await db.run(`create table due (
      kind text not null, key text not null, at bigint not null, primary key (kind, key))${dialect.clustered}`)
    await db.run('create index due_at on due (at)')
  },
}

/**
 * Notes when `key` is due for `kind`, replacing an earlier note; null removes it. Call it in the transaction that
 * writes the dated fact.
 */
export async function scheduleDue(tx: Transaction, kind: string, key: string, at: Date | null): Promise<void> {
  if (at === null) {
    await tx.run('delete from due where kind = $1 and key = $2', [kind, key])
    return
  }
  await tx.run(
    `insert into due (kind, key, at) values ($1, $2, $3)
      on conflict (kind, key) do update set at = excluded.at`,
    [kind, key, at.getTime()],
  )
}

/** Writes the transition; it may schedule the key again. A throw leaves the key due, to be tried later. */
export type DueHandler = (tx: Transaction, key: string, now: Date) => Promise<void>

export interface SchedulerOptions {
  db: Database
  clock: Clock
  /** By kind. Notes of a kind without handler stay. */
  handlers: Record<string, DueHandler>
  onError(error: unknown): void
}

export interface Scheduler {
  /** Looks now, as after a step of the clock. Commits of this process wake it by themselves. */
  wake(): void
  /** Resolves when everything that was due at the call has been handled or has failed. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** The clock may be set while the scheduler sleeps, so it never sleeps longer. */
const MAX_SLEEP_MS = 30_000
const FIRST_RETRY_MS = 1_000
const MAX_RETRY_MS = 300_000

interface Note {
  kind: string
  key: string
  at: number
}

/**
 * Fires what is due, earliest first, each in a transaction that also removes the note. What came due while nobody
 * ran is fired at the start. One per database.
 *
 * @example
 * const scheduler = startScheduler({
 *   db, clock, onError,
 *   handlers: { 'price-list-starts': (tx, id, now) => activatePriceList(tx, id, now) },
 * })
 */
export function startScheduler({ db, clock, handlers, onError }: SchedulerOptions): Scheduler {
  const bell = createBell()
  const endListening = db.onCommit(bell.ring)
  const kinds = Object.keys(handlers)
  const placeholders = kinds.map((_, index) => `$${index + 1}`).join(', ')
  /** Failed notes and when to try them again; forgotten at a restart, which tries everything. */
  const failed = new Map<string, { until: number; delay: number }>()
  let stopping = false
  let passes = Promise.withResolvers<void>()

  const now = () => clock.now().getTime()
  const nameOf = ({ kind, key }: Note) => `${kind} ${key}`

  /** What is due at `limit`, earliest first. */
  function notes(limit: number): Promise<Note[]> {
    if (kinds.length === 0) return Promise.resolve([])
    return db.read.all<Note>(
      `select kind, key, at from due where kind in (${placeholders}) and at <= $${kinds.length + 1} order by at`,
      [...kinds, limit],
    )
  }

  async function fire(note: Note): Promise<void> {
    try {
      await db.transaction(async (tx) => {
        const params = [note.kind, note.key, note.at]
        // Moved or removed since it was read: then this is not its time.
        if ((await tx.run('delete from due where kind = $1 and key = $2 and at = $3', params)) === 0) return
        await handlers[note.kind]!(tx, note.key, clock.now())
      })
      failed.delete(nameOf(note))
    } catch (error) {
      const delay = Math.min(MAX_RETRY_MS, (failed.get(nameOf(note))?.delay ?? FIRST_RETRY_MS / 2) * 2)
      failed.set(nameOf(note), { until: now() + delay, delay })
      onError(error)
    }
  }

  /** @returns up to when it looked */
  async function fireDue(): Promise<number> {
    const looked = now()
    const due = await notes(looked)
    const names = new Set(due.map(nameOf))
    for (const name of failed.keys()) if (!names.has(name)) failed.delete(name)
    for (const note of due) {
      if (stopping) break
      if ((failed.get(nameOf(note))?.until ?? 0) <= now()) await fire(note)
    }
    return looked
  }

  /** @param looked what came due behind it, while the last look was at work, is the next */
  async function sleep(looked: number): Promise<void> {
    const next = kinds.length === 0 ? undefined : await earliestAfter(looked)
    const times = [next ?? Infinity, ...[...failed.values()].map(({ until }) => until)]
    await bell.heard(Math.min(MAX_SLEEP_MS, Math.max(0, Math.min(...times) - now())))
  }

  async function earliestAfter(moment: number): Promise<number | undefined> {
    const row = await db.read.get<{ at: number }>(
      `select at from due where kind in (${placeholders}) and at > $${kinds.length + 1} order by at limit 1`,
      [...kinds, moment],
    )
    return row?.at
  }

  async function loop(): Promise<void> {
    while (!stopping) {
      try {
        const looked = await fireDue()
        passes.resolve()
        passes = Promise.withResolvers()
        if (!stopping) await sleep(looked)
      } catch (error) {
        onError(error)
        await bell.heard(FIRST_RETRY_MS)
      }
    }
  }

  const ended = loop()

  return {
    wake: bell.ring,
    async settled() {
      const limit = now()
      const waiting = async () => (await notes(limit)).some((note) => (failed.get(nameOf(note))?.until ?? 0) <= limit)
      while (await waiting()) {
        if (stopping) throw new Error('the scheduler was stopped')
        const passed = passes.promise
        bell.ring()
        await passed
      }
    },
    async stop() {
      stopping = true
      endListening()
      bell.ring()
      await ended
      passes.resolve()
    },
  }
}
