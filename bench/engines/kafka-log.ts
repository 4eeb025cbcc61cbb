/**
 * `KAFKA_BROKERS=… node bench/engines/kafka-log.ts`: the Kafka adapter beside kafkajs alone, in one run, in turns.
 * Records of 1 KB in appends of 300 over 8 partitions, as a relay's turn has them; kafkajs alone sends the same
 * batches with an idempotent producer, one after another, and reads them with nothing but a count.
 */
import { randomUUID } from 'node:crypto'
import { Kafka, logLevel, Partitioners } from 'kafkajs'
import type { Log, OutgoingRecord } from '@selvedge/platform/log/log'
import { openLog } from '@selvedge/platform/log/open-log'

const brokers = (process.env.KAFKA_BROKERS ?? '').split(',')
const APPENDS = 100
const PER_APPEND = 300
const RECORDS = APPENDS * PER_APPEND
const ROUNDS = 3
const value = Buffer.from(JSON.stringify({ text: randomUUID().repeat(28) }))

const kafka = new Kafka({ brokers, clientId: 'bench', logLevel: logLevel.NOTHING })
const admin = kafka.admin()
await admin.connect()
const log = await openLog({
  kind: 'kafka',
  brokers,
  clientId: 'bench',
  writer: `bench-${randomUUID()}`,
  onFault(error) {
    throw error
  },
})

const rates: Record<string, number[]> = {}
for (let round = 0; round < ROUNDS; round++) {
  const topics = { ours: `bench.${randomUUID()}.v1`, bare: `bench.${randomUUID()}.v1` }
  await log.claim()
  await log.createTopics(Object.values(topics).map((name) => ({ name, partitions: 8, cleanup: 'compact' as const })))
  await measure('append, kafkajs alone', () => produceBare(topics.bare))
  await measure('append, adapter', () => appendOurs(log, topics.ours))
  await measure('consume, kafkajs alone', () => consumeBare(topics.bare))
  await measure('consume, adapter', () => consumeOurs(log, topics.ours))
  await admin.deleteTopics({ topics: Object.values(topics) })
}
for (const [name, all] of Object.entries(rates)) {
  const sorted = all.toSorted((a, b) => a - b)
  console.log(
    `${name}: ${Math.round(sorted[Math.floor(ROUNDS / 2)]!)} records/s (${sorted.map(Math.round).join(', ')})`,
  )
}
await log.close()
await admin.disconnect()

async function measure(name: string, work: () => Promise<void>): Promise<void> {
  const began = performance.now()
  await work()
  ;(rates[name] ??= []).push(RECORDS / ((performance.now() - began) / 1_000))
}

function batch(topic: string, n: number): OutgoingRecord[] {
  return Array.from({ length: PER_APPEND }, (_, i) => {
    return { topic, key: `k${n * PER_APPEND + i}`, value, headers: { 'entity-version': String(n) } }
  })
}

async function appendOurs(to: Log, topic: string): Promise<void> {
  for (let n = 0; n < APPENDS; n++) await to.append(batch(topic, n))
}

async function produceBare(topic: string): Promise<void> {
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner,
  })
  await producer.connect()
  for (let n = 0; n < APPENDS; n++) {
    const messages = batch(topic, n).map(({ key, headers }) => ({ key, value, headers }))
    await producer.send({ topic, messages })
  }
  await producer.disconnect()
}

async function consumeOurs(from: Log, topic: string): Promise<void> {
  const group = `bench-${randomUUID()}`
  const subscription = await from.subscribe({
    group,
    topics: [topic],
    from: { positions: [] },
    onBatch: async () => {},
  })
  await subscription.caughtUp()
  await subscription.stop()
}

async function consumeBare(topic: string): Promise<void> {
  const consumer = kafka.consumer({ groupId: `bench-${randomUUID()}`, maxWaitTimeInMs: 200 })
  const done = Promise.withResolvers<void>()
  let count = 0
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  await consumer.run({
    eachBatch: async ({ batch: { messages } }) => {
      count += messages.length
      if (count >= RECORDS) done.resolve()
    },
  })
  await done.promise
  await consumer.disconnect()
}
