/**
 * The test every view ships: whatever way its history arrives, the rows come out equal (architecture, section 7).
 *
 * @example
 * test('order status is the same however the log is read', () =>
 *   expectReplayEqual(
 *     orderStatus,
 *     [recordOf(topics.order, 'o1', placed, 1), recordOf(topics.order, 'o1', null, 2)],
 *     (db) => db.read.all('select id, status from orders order by id'),
 *   ))
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Database } from '../db/database.ts'
import { createIds } from '../ids.ts'
import { header } from '../log/headers.ts'
import type { LogRecord, OutgoingRecord } from '../log/log.ts'
import { partitionOf } from '../log/partitioner.ts'
import { encodeRecord } from '../log/typed.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { applyPart, newOf } from './apply-batch.ts'
import { openRun } from './view-run.ts'
import type { ViewRun } from './view-run.ts'
import { resetState } from './view-state.ts'
import type { View } from './view.ts'

/** A record with all its headers; `occurredAt` and the event id follow from key and version. */
export function recordOf<Message>(
  topic: TopicContract<Message>,
  key: string,
  message: Message | null,
  version: number,
  headers: Record<string, string> = {},
): OutgoingRecord {
  return encodeRecord(topic, key, message, {
    [header.eventId]: `${topic.name} ${key} ${version}`,
    [header.entityVersion]: String(version),
    [header.occurredAt]: new Date(Date.UTC(2026, 0, 1) + version * 1_000).toISOString(),
    [header.actor]: 'system:test',
    ...headers,
  })
}

/**
 * Delivers a history once; twice; in random pieces, orders of partitions and repetitions; and from zero again, whole
 * and compacted; and expects equal dumps.
 * @param records in the order in which their owners appended them; those of other topics are passed over
 * @param dump what must be equal: ordered rows without partition, position, birth and derived versions
 */
export async function expectReplayEqual(
  view: View,
  records: OutgoingRecord[],
  dump: (db: Database) => Promise<unknown>,
  numRuns = 20,
): Promise<void> {
  const own = new Set(view.sources.map(({ topic }) => topic.name))
  const appended = records.filter((record) => own.has(record.topic))
  const history = place(view, appended)
  const pieces = fc.array(fc.record({ pick: fc.nat(), back: fc.nat(3), take: fc.integer({ min: 1, max: 7 }) }), {
    maxLength: 60,
  })
  const once = await inFreshView(view, async (run) => {
    await deliver(run, history, history)
    return dump(run.db)
  })

  const after = async (what: string, run: ViewRun) => expect(await dump(run.db), what).toEqual(once)
  await inFreshView(view, async (run) => {
    await deliver(run, history, history)
    await deliver(run, history, history)
    await after('the history delivered again', run)
    const repeated = place(view, [...appended, ...appended])
    await deliver(run, repeated.slice(appended.length), repeated)
    await after('the history appended again', run)
    await reset(run)
    await deliver(run, history, history)
    await after('the history from zero', run)
    await reset(run)
    const compacted = compact(view, history)
    await deliver(run, compacted, compacted)
    await after('the compacted history', run)
  })
  await fc.assert(
    fc.asyncProperty(pieces, (plan) =>
      inFreshView(view, async (run) => {
        await deliverInPieces(run, history, plan)
        await after('the history in pieces', run)
      }),
    ),
    { numRuns },
  )
}

/**
 * `expectReplayEqual` for a view that keeps the newest message of each key in a table: one key is said anew, another one
 * ends, and a single row stays.
 */
export function expectNewestKept<Message>(
  view: View,
  topic: TopicContract<Message>,
  table: string,
  older: Message,
  newer: Message,
): Promise<void> {
  const history = [
    recordOf(topic, 'k1', older, 1),
    recordOf(topic, 'k2', older, 1),
    recordOf(topic, 'k1', newer, 2),
    recordOf(topic, 'k2', null, 2),
  ]
  return expectReplayEqual(view, history, async (db) => {
    const rows = await db.read.all(`select * from ${table}`)
    expect(rows).toHaveLength(1)
    return rows
  })
}

/** Gives the records the partitions and offsets the log would give them. */
function place(view: View, records: OutgoingRecord[]): LogRecord[] {
  const partitions = new Map(view.sources.map(({ topic }) => [topic.name, topic.partitions as number]))
  const ends = new Map<string, number>()
  return records.map((record, index) => {
    const partition = partitionOf(record.key, partitions.get(record.topic) ?? 1)
    const offset = ends.get(`${record.topic} ${partition}`) ?? 0
    ends.set(`${record.topic} ${partition}`, offset + 1)
    return { ...record, partition, offset, appendedAt: index }
  })
}

/** What compaction leaves at its most thorough: the newest record of every key, facts whole. */
function compact(view: View, history: LogRecord[]): LogRecord[] {
  const facts = new Set(view.sources.filter(({ topic }) => topic.cleanup === 'delete').map(({ topic }) => topic.name))
  const newest = new Map(history.map((record) => [`${record.topic} ${record.key}`, record]))
  return history.filter((record) => facts.has(record.topic) || newest.get(`${record.topic} ${record.key}`) === record)
}

async function inFreshView<T>(view: View, work: (run: ViewRun) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'replay-'))
  const databases = testDatabases()
  const at = { location: databases.locate(dir, 'view') }
  const run = await openRun(view, { at, codeVersion: 'test', newId: createIds() })
  try {
    return await work(run)
  } finally {
    await run.db.close()
    await databases.drop()
    await rm(dir, { recursive: true })
  }
}

async function reset(run: ViewRun): Promise<void> {
  run.state = await run.db.transaction((tx) => resetState(tx, run.db.dialect, run.view, createIds(), 'replay test'))
}

/** Hands records over as the log does: in order, runs of one partition as one batch. */
async function deliver(run: ViewRun, records: LogRecord[], whole: LogRecord[]): Promise<void> {
  for (let from = 0; from < records.length;) {
    const { topic, partition } = records[from]!
    const rest = records.slice(from)
    const length = rest.findIndex((record) => record.topic !== topic || record.partition !== partition)
    const batch = length === -1 ? rest : rest.slice(0, length)
    from += batch.length
    const end = whole.filter((record) => record.topic === topic && record.partition === partition).at(-1)!.offset + 1
    await handOver(run, batch, end)
  }
}

type Piece = { pick: number; back: number; take: number }

/** Each piece advances one partition by a few records, beginning up to `back` records too early; then the rest. */
async function deliverInPieces(run: ViewRun, history: LogRecord[], plan: Piece[]): Promise<void> {
  const partitions = [...Map.groupBy(history, ({ topic, partition }) => `${topic} ${partition}`).values()]
  const done = partitions.map(() => 0)
  const rest = partitions.map((records, pick) => ({ pick, back: 1, take: records.length }))
  for (const { pick, back, take } of partitions.length === 0 ? [] : [...plan, ...rest]) {
    const index = pick % partitions.length
    const records = partitions[index]!
    const next = Math.min(records.length, done[index]! + take)
    const batch = records.slice(Math.max(0, done[index]! - back), next)
    done[index] = next
    if (batch.length > 0) await handOver(run, batch, records.length)
  }
}

async function handOver(run: ViewRun, records: LogRecord[], end: number): Promise<void> {
  const { topic, partition } = records[0]!
  const batch = newOf(run, { records, ends: [{ topic, partition, offset: end }] })
  for (let next = 0; next < batch.records.length;) next = await applyPart(run, batch, next)
}
