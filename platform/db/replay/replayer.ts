/**
 * Replay: makes topics equal to their truth (ADR 18). What the log lacks is sent through the outbox like any change, so
 * it takes its place among the changes of people; at most two batches are in there, so that nobody waits behind more. The
 * log itself says what was sent: after a restart it is read again, and the rest goes on.
 */
import type { Clock } from '../../clock.ts'
import type { NewId } from '../../ids.ts'
import type { Log } from '../../log/log.ts'
import { createBell } from '../bell.ts'
import type { Database, Lease, Transaction } from '../database.ts'
import { isWaiting, newestSeq, TURN_ROWS } from '../outbox-rows.ts'
import { adoptStrangers, countKeys, keysAfter, strangersOf } from './keys.ts'
import { readLog } from './read-log.ts'
import { askReplay, listReplays, noteFailed, noteFinished, noteProgress } from './requests.ts'
import type { Replay, Scope } from './requests.ts'
import { rehearse, send, suspects } from './send.ts'
import type { Sender, Sent } from './send.ts'
import type { TruthTopic } from './truth-topic.ts'
import { turnsOf } from './turns.ts'

export interface ReplayerOptions {
  db: Database
  log: Log
  owner: string
  truth: readonly TruthTopic[]
  clock: Clock
  newId: NewId
  onError(error: unknown): void
}

export interface Replayer {
  /** Asks for all topics. @returns false when one of its kind that covers less is under way: nothing was asked then */
  ask(scope: Omit<Scope, 'because'>): Promise<boolean>
  /** The log lost the topic: asked for in the transaction that notes it. */
  askLost(tx: Transaction, topic: string): Promise<void>
  /** The newest replay and the newest dry run of each topic, those under way included. */
  list(): Promise<Replay[]>
  stop(): Promise<void>
}

/** Of facts all that is known of a key is read to compare it. */
const LOOKED_AT_ONCE = { entities: 3_000, facts: 300 }
/** Another process may have been asked. */
const POLL_MS = 1_000
const BACK_OFF_MS = 2_000
/** The safety net below the wake-up on the relay's commit. */
const LOOK_MS = 50

/** One per process and database; of several processes one works, under a lease. */
export function startReplayer(options: ReplayerOptions): Replayer {
  const { db, log, owner, truth, clock, newId, onError } = options
  const bell = createBell()
  const committed = createBell()
  const endListening = db.onCommit(committed.ring)
  const stopped = Promise.withResolvers<void>()
  let stopping = false
  let lease: Lease | undefined

  async function isOurs(): Promise<boolean> {
    if (!lease?.isHeld()) lease = await db.tryLease('replay')
    return lease !== undefined
  }

  async function next(): Promise<Replay | undefined> {
    const open = (await listReplays(db.read)).filter(({ finishedAt }) => finishedAt === null)
    // One that fails holds up no other.
    const first = open.find(({ error }) => error === '') ?? open[0]
    return first && (await isOurs()) ? first : undefined
  }

  /** Resolves when all that is in the outbox up to there is on the log, or parked; false: stopped before. */
  async function passed(seq: number): Promise<boolean> {
    while (!stopping && (await isWaiting(db.read, seq))) await committed.heard(LOOK_MS)
    return !stopping
  }

  async function run(replay: Replay): Promise<void> {
    const found = truth.find(({ topic }) => topic.name === replay.topic)
    if (!found) throw new Error(`${owner} does not own ${replay.topic}`)
    // What waits is no loss.
    if (!(await passed(await newestSeq(db.read)))) return
    const seen = await readLog(log, replay.topic, found.holds, { stopped: stopped.promise })
    if (!seen) return
    const strangers = await strangersOf(db.read, replay, seen)
    if (!replay.dryRun) await adoptStrangers(db, replay, strangers)
    const unknown = { occurredAt: new Date(replay.askedAt), actor: `system:${owner}` }
    const begun = replay.sentTo === '' ? { ...replay, ...(await beginning(replay, found, strangers)) } : replay
    const lost = replay.because === 'lost'
    await sendAll(begun, { dialect: db.dialect, truth: found, seen, lost, unknown, newId })
  }

  /** Strangers that are not adopted are no keys of this database: a dry run counts them at once, as ends. */
  async function beginning(
    replay: Replay,
    { holds }: TruthTopic,
    strangers: readonly string[],
  ): Promise<Pick<Replay, 'lookedAt' | 'ofKeys' | 'tombstones'>> {
    const lookedAt = replay.dryRun && holds === 'entities' ? strangers.length : 0
    return { lookedAt, ofKeys: lookedAt + (await countKeys(db.read, replay)), tombstones: lookedAt }
  }

  async function sendAll(replay: Replay, sender: Sender): Promise<void> {
    const progress = { ...replay }
    const handle = replay.dryRun ? rehearse : send
    // The relay appends it while the next is read.
    let batchBefore = 0
    for (;;) {
      const counts = await keysAfter(db.read, replay, progress.sentTo, LOOKED_AT_ONCE[sender.truth.holds])
      if (counts.length === 0) break
      const wanted = await suspects(db.read, sender, counts)
      const keys = counts.map(({ key }) => key)
      for (const turn of turnsOf(keys, wanted, TURN_ROWS)) {
        let done: Sent = { sent: 0, tombstones: 0 }
        const after = () => ({
          ...progress,
          sentTo: turn.to,
          lookedAt: progress.lookedAt + turn.passed,
          sent: progress.sent + done.sent,
          tombstones: progress.tombstones + done.tombstones,
        })
        const current = await db.transaction(
          async (tx) => {
            done = await handle(tx, sender, turn.wanted)
            return noteProgress(tx, replay, after())
          },
          // What a power failure takes the log does not hold, and it is sent again.
          { guarded: true, durable: false },
        )
        if (!current) return
        Object.assign(progress, after())
        if (!(await passed(batchBefore))) return
        batchBefore = await newestSeq(db.read)
      }
    }
    if (!(await passed(batchBefore))) return
    await db.transaction((tx) => noteFinished(tx, progress, clock.now()))
  }

  async function loop(): Promise<void> {
    while (!stopping) {
      let replay: Replay | undefined
      try {
        replay = await next()
        if (replay) await run(replay)
        else await bell.heard(POLL_MS)
      } catch (error) {
        onError(error)
        const failed = replay
        if (failed) await db.transaction((tx) => noteFailed(tx, failed, error)).catch(onError)
        if (!stopping) await bell.heard(BACK_OFF_MS)
      }
    }
  }

  const ended = loop()

  return {
    async ask(scope) {
      const taken = await db.transaction(async (tx) => {
        const answers: boolean[] = []
        for (const { topic } of truth)
          answers.push(await askReplay(tx, topic.name, { ...scope, because: 'asked' }, clock.now()))
        return answers.every(Boolean)
      })
      bell.ring()
      return taken
    },
    async askLost(tx, topic) {
      await askReplay(tx, topic, { because: 'lost', since: null, keys: null, dryRun: false }, clock.now())
      tx.afterCommit(bell.ring)
    },
    list: () => listReplays(db.read),
    async stop() {
      stopping = true
      stopped.resolve()
      bell.ring()
      endListening()
      committed.ring()
      await ended
      await lease?.release()
    },
  }
}
