/** What the tests of this service put on the log, and what they find there. */
import { decodeValue } from '@selvedge/platform/log/typed'
import type { Log, LogRecord, OutgoingRecord } from '@selvedge/platform/log/log'
import { readAll } from '@selvedge/platform/testing/read-all'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import { recordOf } from '@selvedge/platform/views/replay-test'
import { topics } from '@selvedge/protos/topics'
import { expect } from 'vitest'
import * as some from '../src/domain/some-inputs.ts'

/** A runtime on whose log all topics are. */
export async function runtimeWithTopics(): Promise<TestRuntime> {
  const runtime = await testRuntime()
  await runtime.log.createTopics(
    Object.values(topics).map(({ name, partitions, cleanup }) => ({ name, partitions, cleanup })),
  )
  return runtime
}

export interface Listener {
  /** All that was ever said on a topic, in order per key. */
  said(topic: { name: string }): Promise<LogRecord[]>
  stop(): Promise<void>
}

/** Keeps what is published as it comes: who reads from the start later is not given what was said anew since. */
export async function listenTo(log: Log): Promise<Listener> {
  const heard: LogRecord[] = []
  const listening = await log.subscribe({
    group: 'listening',
    topics: [topics.enrichedProduct.name, topics.completeness.name],
    from: { positions: [] },
    onBatch: async ({ records }) => void heard.push(...records),
  })
  return {
    async said(topic) {
      await listening.caughtUp()
      return heard.filter((record) => record.topic === topic.name)
    },
    stop: () => listening.stop(),
  }
}

/** All that makes a product complete. */
export function complete(id: string): OutgoingRecord[] {
  return [
    recordOf(topics.product, id, some.product(id), 1),
    recordOf(topics.listing, id, some.listing(id), 1),
    recordOf(topics.productPrices, id, some.prices(id), 1),
    recordOf(topics.availability, id, some.availability(id), 1),
    recordOf(topics.imageSet, id, some.images(id), 1),
  ]
}

/** What products share: their brand, a window. */
export const shared = () => [
  recordOf(topics.organisation, 'b1', some.brand, 1),
  recordOf(topics.deliveryWindow, 'w1', some.window('w1', '2027-08-01'), 1),
]

export const enrichedOn = (log: Log): Promise<LogRecord[]> => readAll(log, topics.enrichedProduct.name)
export const completenessOn = (log: Log): Promise<LogRecord[]> => readAll(log, topics.completeness.name)

/** The wholesale price, in minor units, of the first row that a record of an enriched product has. */
export function priceIn(record: LogRecord): number | undefined {
  return decodeValue(topics.enrichedProduct, record)?.prices?.lists[0]?.rows[0]?.tiers[0]?.whslMinor
}

export const versionOf = ({ headers }: LogRecord): number => Number(headers['entity-version'])

/** @param records of one topic, in order per key */
export function expectRising(records: readonly LogRecord[]): void {
  const newest = new Map<string, number>()
  for (const record of records) {
    expect(versionOf(record)).toBeGreaterThan(newest.get(record.key) ?? 0)
    newest.set(record.key, versionOf(record))
  }
}
