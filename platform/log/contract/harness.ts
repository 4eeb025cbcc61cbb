import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach } from 'vitest'
import type { Batch, Log, LogRecord, OutgoingRecord, SubscribeOptions, Subscription, TopicSpec } from '../log.ts'

/** What an adapter brings to its contract test. */
export interface LogHarness {
  /** May be called again while an earlier one is open (another producer) or after it closed (a restart). */
  open(): Promise<Log>
  /** Returns when superseded records of the topic are gone. */
  compact(log: Log, topic: string): Promise<void>
  /** Deletes the topic and creates it anew, empty. */
  recreate(log: Log, spec: TopicSpec): Promise<void>
  destroy(): Promise<void>
}

export type MakeLog = () => Promise<LogHarness>

/** The log under test of the running test, opened before and destroyed after each. */
export interface Setup {
  harness: LogHarness
  log: Log
}

export function eachWithLog(makeLog: MakeLog): Setup {
  const setup = {} as Setup
  beforeEach(async () => {
    setup.harness = await makeLog()
    setup.log = await setup.harness.open()
  })
  afterEach(async () => {
    await setup.log.close()
    await setup.harness.destroy()
  })
  return setup
}

/** Keeps every record unless it is to be compacted. */
export async function newTopic(log: Log, partitions = 3, cleanup: TopicSpec['cleanup'] = 'delete'): Promise<string> {
  const name = `contract.t${randomUUID()}.v1`
  await log.createTopics([{ name, partitions, cleanup }])
  return name
}

export const newGroup = () => `contract-${randomUUID()}`

export function record(topic: string, key: string, value: string | null, headers = {}): OutgoingRecord {
  return { topic, key, value: value === null ? null : Buffer.from(value), headers }
}

export const text = (value: Uint8Array | null) => (value === null ? null : Buffer.from(value).toString())

export interface Collected {
  records: LogRecord[]
  batches: Batch[]
  subscription: Subscription
  /** The values of a key in the order they came. */
  of(key: string): (string | null)[]
}

/** Subscribes and keeps what comes; `before` runs ahead of each batch and may reject it. */
export async function collect(
  log: Log,
  options: Partial<SubscribeOptions> & { topics: string[] },
  before?: (batch: Batch) => Promise<void> | void,
): Promise<Collected> {
  const records: LogRecord[] = []
  const batches: Batch[] = []
  const subscription = await log.subscribe({
    group: newGroup(),
    from: 'committed',
    ...options,
    async onBatch(batch) {
      await before?.(batch)
      batches.push(batch)
      records.push(...batch.records)
    },
  })
  const of = (key: string) => records.filter((found) => found.key === key).map((found) => text(found.value))
  return { records, batches, subscription, of }
}

/** Everything a new group reads from the start. */
export async function readAll(log: Log, topic: string): Promise<Collected> {
  const collected = await collect(log, { topics: [topic] })
  await collected.subscription.caughtUp()
  await collected.subscription.stop()
  return collected
}
