import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import { LogUnavailableError } from '../log/errors.ts'
import { header } from '../log/headers.ts'
import type { Log, Position } from '../log/log.ts'
import type { Database, Transaction } from './database.ts'
import { EPOCH_SIZE } from './enter-outbox.ts'
import { markRecord, marksOf, marksTopic } from './marks.ts'
import { notePositions } from './outbox-rows.ts'
import { holdsUnknown } from './unknown-records.ts'

/** entity-version = epoch · 2^32 + n must stay a safe integer. */
const EPOCH_LIMIT = 2 ** 21
const KEY = 'epoch'
const DEMAND = 'epoch above'
const ASK_AGAIN_MS = 50
/** Brokers that were just started take a while until the first transactions can be had. */
const LOG_WITHIN_MS = 45_000

export interface EpochOptions {
  db: Database
  log: Log
  /** The service that owns the database: `catalog`. */
  owner: string
  topics: Pick<TopicContract<never>, 'name' | 'partitions' | 'cleanup'>[]
  /** A file that is never part of a backup: `<data>/epochs/<owner>`. */
  file: string
}

export interface Epoch {
  epoch: number
  /** Why it was raised at this start; null after a normal restart. */
  raised: string | null
  /** It was raised because the database is older than what it has published, or was emptied. */
  restored: boolean
}

/**
 * Settles the epoch in which this database writes versions; to be called before the first `publish` and the relay.
 * A restored or emptied database would give versions again that consumers have seen, so it goes on in a new epoch:
 * 1 + the highest in the database, in the file, and on the log (`marks.ts`).
 */
export async function openEpoch(options: EpochOptions): Promise<Epoch> {
  // Copies that start together settle it one after the other: what the first has raised is nothing new to the next.
  const until = performance.now() + LOG_WITHIN_MS
  for (;;) {
    const lease = await options.db.tryLease('epoch')
    try {
      if (lease) return await settleEpoch(options)
    } catch (error) {
      if (!(error instanceof LogUnavailableError && error.retriable) || performance.now() > until) throw error
      // What failed may have cost the right to append.
      await options.log.claim().catch(() => undefined)
    } finally {
      await lease?.release()
    }
    await delay(ASK_AGAIN_MS)
  }
}

async function settleEpoch(options: EpochOptions): Promise<Epoch> {
  const { db, log, owner, file } = options
  const own = options.topics.map(({ name, partitions, cleanup }) => ({ name, partitions, cleanup }))
  await log.createTopics([...own, marksTopic(owner)])

  const inDatabase = await valueOf(db, KEY)
  const inFile = readEpochFile(file)
  const onLog = await epochOnLog(log, owner)
  const demanded = await valueOf(db, DEMAND)
  const { ends, ahead } = await compareWithLog(options, inDatabase)

  let raised: string | null = null
  if (demanded !== undefined) raised = 'it was put back from a backup'
  else if (inDatabase === undefined) raised = 'the database is empty'
  else if (inFile > inDatabase) raised = `the epoch file says ${inFile}, the database ${inDatabase}`
  else if (onLog > inDatabase) raised = `the log has epoch ${onLog}, the database ${inDatabase}`
  else if (ahead.length > 0) raised = `the database is older than ${ahead.join(', ')}`
  if (raised === null) {
    // Each machine has a file of its own; what it missed is no sign of a restore.
    if (inFile < inDatabase!) writeEpochFile(file, inDatabase!)
    return { epoch: inDatabase!, raised, restored: false }
  }

  const epoch = 1 + Math.max(inDatabase ?? 0, inFile, onLog, demanded ?? 0)
  if (epoch >= EPOCH_LIMIT) throw new Error(`${owner}: epoch ${epoch} is beyond the limit`)
  // The database comes last: a crash on the way raises once more, which costs nothing.
  writeEpochFile(file, epoch)
  const version = epoch * EPOCH_SIZE
  await log.append([markRecord({ owner, key: KEY, messageType: 'epoch', version })])
  await db.transaction(async (tx) => {
    // What was published in the epoch that ends keeps the versions it has.
    await tx.run('update entity_version set epoch = $1 where epoch is null', [inDatabase ?? 0])
    await tx.run(
      `insert into outbox_meta (name, value) values ('epoch', $1)
        on conflict (name) do update set value = excluded.value`,
      [epoch],
    )
    await tx.run('delete from outbox_meta where name = $1', [DEMAND])
    // Else the next start would find the log ahead once more.
    await notePositions(tx, ends)
  })
  // Whoever puts a backup back ends the topics with it. One that never was has published nothing.
  const hasPublished = inDatabase !== undefined || inFile > 0 || onLog > 0 || ends.some(({ offset }) => offset > 0)
  const restored = hasPublished && (demanded === undefined || ahead.length > 0)
  return { epoch, raised, restored }
}

/** The highest epoch that the log has of an owner; 0: none. @throws LogRefusedError while it has no topic for it */
export async function epochOnLog(log: Pick<Log, 'newest'>, owner: string): Promise<number> {
  return Number((await log.newest(marksOf(owner), KEY))?.headers[header.entityVersion] ?? 0) / EPOCH_SIZE
}

/**
 * For a database that is put back from a backup: its next start goes on in a new epoch, above `known` too, and takes that
 * for no surprise.
 * @param known the highest epoch that is known of elsewhere
 */
export async function demandEpochAbove(tx: Transaction, known: number): Promise<void> {
  await tx.run(
    'insert into outbox_meta (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value',
    [DEMAND, known],
  )
}

async function valueOf(db: Database, name: string): Promise<number | undefined> {
  return (await db.read.get<{ value: number }>('select value from outbox_meta where name = $1', [name]))?.value
}

/**
 * A topic has one writer, which notes the ends it left. Records behind those that this database does not know mean that
 * a later state of it wrote them.
 */
async function compareWithLog({ db, log, topics }: EpochOptions, epoch: number | undefined) {
  const ends: Position[] = []
  const ahead: string[] = []
  for (const { name: topic } of topics) {
    const held = await log.ends(topic)
    const rows = await db.read.all<{ partition: number; position: number }>(
      'select partition, position from outbox_position where topic = $1',
      [topic],
    )
    const noted = new Map(rows.map(({ partition, position }) => [partition, position]))
    const from = held.map(({ partition }) => ({ topic, partition, offset: noted.get(partition) ?? 0 }))
    const beyond = held.some(({ offset }, at) => offset > from[at]!.offset)
    // Behind them in any partition, it was lost: it begins anew and says nothing of this database.
    const lost = held.some(({ offset }, at) => offset < from[at]!.offset)
    const compared = beyond && !lost && epoch !== undefined
    if (compared && (await holdsUnknown(log, db.read, topic, from, epoch))) ahead.push(topic)
    // Of a topic that holds less than was appended the relay finds that it was lost.
    if (!lost) ends.push(...held)
  }
  return { ends, ahead }
}

/** What the file says; 0: there is none. */
export function readEpochFile(file: string): number {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
}

function writeEpochFile(file: string, epoch: number): void {
  mkdirSync(dirname(file), { recursive: true })
  const descriptor = openSync(`${file}.new`, 'w')
  try {
    writeSync(descriptor, `${epoch}\n`)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(`${file}.new`, file)
}
