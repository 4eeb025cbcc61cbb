import { setTimeout as delay } from 'node:timers/promises'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import type { Clock } from '../clock.ts'
import { systemClock } from '../clock.ts'
import { LogRefusedError } from '../log/errors.ts'
import type { Log, Position } from '../log/log.ts'
import { createBell } from './bell.ts'
import type { Database, Lease, Transaction } from './database.ts'
import { isWaiting, newestSeq, nextRows, notePositions, outboxAge, removeRows, TURN_ROWS } from './outbox-rows.ts'
import type { OutboxAge, OutboxRow } from './outbox-rows.ts'
import { findLostTopics, forgetLoss, heldBy, lossesOf, noteLost } from './losses.ts'
import type { Losses } from './losses.ts'
import { incarnationsOf } from './whole-topics.ts'
import type { Incarnations } from './whole-topics.ts'
import { listParked } from './outbox-parked.ts'
import type { ParkedKey } from './outbox-parked.ts'

export interface RelayOptions {
  db: Database
  log: Log
  /** The topics this database owns; created when missing. */
  topics: Pick<TopicContract<never>, 'name' | 'owner' | 'partitions' | 'cleanup'>[]
  /** Called with each failed turn and each refused record; the relay goes on by itself. */
  onError(error: unknown): void
  /** The log lost a topic, which is noted in this transaction: the owner asks for it to be sent again. */
  onLost?(tx: Transaction, topic: string): Promise<void>
  /**
   * These hold all that was ever appended to them. Called after each look, by the process that may append; a topic that
   * was lost is among them again, though what it had is not. False: it wants to be called again soon.
   */
  onHeld?(incarnations: Incarnations): Promise<boolean>
  clock?: Clock
  /** How it comes by the right to append, of which it is told the end by the lease; its database's unless given. */
  tryLease?(): Promise<Lease | undefined>
}

export interface Relay {
  /** Looks now. Commits of this process wake it by themselves. */
  wake(): void
  /** Resolves when every row that was in the outbox at the call is on the log (parked keys excepted). */
  drained(): Promise<void>
  /** Waits for the running turn. Rows not yet appended stay. */
  stop(): Promise<void>
  age(): Promise<OutboxAge>
  /** Keys whose record the log refused. */
  parked(): Promise<ParkedKey[]>
  /** What has been found to be gone; it is looked every few seconds. */
  losses(): Promise<Losses>
  /** Is not told of that loss any more, see `forgetLoss`. */
  forgetLoss(topic: string): Promise<boolean>
}

/**
 * After a turn that took all there was, rows gather before the next: under an import each commit would else cost a turn
 * of its own. They gather as long as the turn took: where turns are slow, brokers and everybody behind them have more
 * to do for a turn than for its rows. The first row after a pause does not wait.
 */
const GATHER_MS = 10
const MOST_GATHER_MS = 150
/** Another process may have written: the safety net below the wake-up on commit. */
const POLL_MS = 1_000
const MAX_BACKOFF_MS = 5_000
/** How often it is looked whether the log still holds what was appended. */
const LOOK_MS = 5_000
const CONFIRM_MS = 300

/**
 * Appends the outbox to the log in `seq` order and then removes the rows. One per process and database; of several
 * processes one works, under a lease, and the others stand by. A crash between the two steps repeats records, which
 * consumers ignore by version. A record the log refuses parks its key alone.
 *
 * @example
 * const { epoch } = await openEpoch({ db, log, owner: 'catalog', topics: owned, file: join(dir, 'epochs/catalog') })
 * const relay = startRelay({ db, log, topics: owned, onError: (error) => logger.error(error) })
 * …
 * await relay.stop()
 */
export function startRelay({
  db,
  log,
  topics,
  onError,
  onLost,
  onHeld,
  clock = systemClock,
  ...options
}: RelayOptions): Relay {
  const { tryLease = () => db.tryLease('relay') } = options
  const bell = createBell()
  const endListening = db.onCommit(bell.ring)
  let waiters: { resolve(): void; reject(error: unknown): void }[] = []
  const own = new Set(topics.map(({ name }) => name))
  let topicsExist = false
  let nextLook = 0
  let claimed = false
  let stopping = false
  let lease: Lease | undefined
  /** Behind what this process appended last. */
  const ends = new Map<string, number>()

  async function isOurs(): Promise<boolean> {
    if (!lease?.isHeld()) {
      lease = await tryLease()
      claimed = false
      ends.clear()
    }
    // Before the rows are read: what a predecessor appends from here on would be older than what is read here.
    if (lease && !claimed) await log.claim()
    claimed = lease !== undefined
    return claimed
  }

  /** Before topics are created anew, and from time to time: a topic may vanish or be emptied behind our back. */
  async function look(): Promise<void> {
    nextLook = performance.now() + LOOK_MS
    // First: of one that begins anew meanwhile nothing is said.
    const incarnations = new Map(await incarnationsOf(log, topics))
    if (incarnations.size < topics.length) topicsExist = false
    const found = await findLostTopics(db.read, log, topics)
    for (const topic of found) incarnations.delete(topic)
    if ((await onHeld?.(incarnations)) === false) nextLook = performance.now() + POLL_MS
    if (found.length === 0) return
    // Brokers that have just come back may not tell of all they have yet.
    await delay(CONFIRM_MS)
    const lost = await findLostTopics(db.read, log, topics)
    for (const topic of lost.filter((each) => found.includes(each))) await lose(topic)
  }

  /** Nobody appends meanwhile: what the log holds now is what it has kept. */
  async function lose(topic: string): Promise<void> {
    const held = await heldBy(log, topic)
    // Those of others stay: one of them may be gone as well, and take records again before it is looked for.
    for (const name of ends.keys()) if (name.startsWith(`${topic} `)) ends.delete(name)
    await db.transaction(async (tx) => {
      await noteLost(tx, topic, held, clock.now())
      await onLost?.(tx, topic)
    })
    nextLook = 0
  }

  /** Topics that were emptied and have taken records again before it was looked. */
  function fellBehind(positions: readonly Position[]): string[] {
    const fallen = new Set<string>()
    for (const { topic, partition, offset } of positions) {
      const name = `${topic} ${partition}`
      if (offset < (ends.get(name) ?? 0)) fallen.add(topic)
      ends.set(name, offset + 1)
    }
    return [...fallen]
  }

  /** @returns how many rows it moved */
  async function turn(): Promise<number> {
    const rows = await nextRows(db.read)
    if (rows.length === 0) return 0
    const { positions, appended, refused } = await append(log, rows, own)
    for (const { error } of refused) onError(error)
    for (const topic of fellBehind(positions)) await lose(topic)
    // Not durable: rows that a power failure brings back are appended again, as after a crash before this.
    const removal = async (tx: Transaction) => {
      for (const { row, error } of refused) {
        const params = [row.topic, row.key, row.seq, String(error)]
        await tx.run('insert into outbox_parked (topic, key, seq, error) values ($1, $2, $3, $4)', params)
      }
      const removed = await removeRows(tx, appended)
      if (removed !== appended.length)
        throw new Error(`${appended.length - removed} rows were removed by another relay`)
      await notePositions(
        tx,
        positions.map((last) => ({ ...last, offset: last.offset + 1 })),
      )
    }
    await db.transaction(removal, { guarded: true, durable: false })
    return rows.length
  }

  async function work(): Promise<number> {
    if (!topicsExist || performance.now() > nextLook) await look()
    if (!topicsExist)
      await log.createTopics(topics.map(({ name, partitions, cleanup }) => ({ name, partitions, cleanup })))
    topicsExist = true
    return turn()
  }

  async function loop(): Promise<void> {
    let failures = 0
    while (!stopping) {
      try {
        const began = performance.now()
        const moved = (await isOurs()) ? await work() : 0
        const took = performance.now() - began
        failures = 0
        for (const waiter of waiters.splice(0)) waiter.resolve()
        if (moved === 0 && !stopping) await bell.heard(POLL_MS)
        else if (moved < TURN_ROWS && !stopping) await delay(Math.min(Math.max(GATHER_MS, took), MOST_GATHER_MS))
      } catch (error) {
        claimed = false
        // It may be a topic that vanished.
        topicsExist = false
        onError(error)
        await pause(Math.min(MAX_BACKOFF_MS, 50 * 2 ** failures++))
      }
    }
  }

  /** New commits do not cut a back-off short: an import would make it none at all. */
  async function pause(ms: number): Promise<void> {
    const until = performance.now() + ms
    for (let left = ms; left > 0 && !stopping; left = until - performance.now()) await bell.heard(left)
  }

  const ended = loop()

  return {
    wake: bell.ring,
    async drained() {
      const target = await newestSeq(db.read)
      while (await isWaiting(db.read, target)) {
        if (stopping) throw new Error('the relay was stopped')
        const turned = new Promise<void>((resolve, reject) => waiters.push({ resolve, reject }))
        if (lease?.isHeld()) bell.ring()
        await turned
      }
    },
    async stop() {
      stopping = true
      endListening()
      bell.ring()
      await ended
      await lease?.release()
      for (const waiter of waiters.splice(0)) waiter.reject(new Error('the relay was stopped'))
    },
    age: () => outboxAge(db.read, clock.now()),
    parked: () => listParked(db.read),
    losses: () => lossesOf(db.read, clock.now()),
    forgetLoss: (topic) => db.transaction((tx) => forgetLoss(tx, topic)),
  }
}

interface Appended {
  positions: Position[]
  appended: OutboxRow[]
  refused: { row: OutboxRow; error: LogRefusedError }[]
}

async function append(log: Log, rows: OutboxRow[], own: ReadonlySet<string>): Promise<Appended> {
  try {
    return { positions: await log.append(rows.map(record)), appended: rows, refused: [] }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return appendSingly(log, rows, own)
  }
}

/**
 * Finds the refused records; what follows one in its key is left for later, so that order holds.
 * @throws LogRefusedError when a topic of one's own has vanished: it is created anew, and nothing is wrong with its keys
 */
async function appendSingly(log: Log, rows: OutboxRow[], own: ReadonlySet<string>): Promise<Appended> {
  const result: Appended = { positions: [], appended: [], refused: [] }
  const parked = new Set<string>()
  for (const row of rows) {
    const entity = `${row.topic} ${row.key}`
    if (parked.has(entity)) continue
    try {
      result.positions.push(...(await log.append([record(row)])))
      result.appended.push(row)
    } catch (error) {
      if (!isRefusal(error) || (error.reason === 'unknown-topic' && own.has(row.topic))) throw error
      parked.add(entity)
      result.refused.push({ row, error })
    }
  }
  return result
}

/** Only what repeating cannot help, and what is wrong with the record, not with this process. */
function isRefusal(error: unknown): error is LogRefusedError {
  return error instanceof LogRefusedError && ['record-too-large', 'unknown-topic', 'invalid'].includes(error.reason)
}

function record({ topic, key, value, headers }: OutboxRow) {
  return { topic, key, value, headers }
}
