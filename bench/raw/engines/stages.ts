/**
 * What moves a product from truth to index, each stage by its server's bare client in the bench's thread: the records
 * that the system itself has written are produced and consumed once more, the documents it has indexed go to `_bulk`.
 */
import { randomUUID } from 'node:crypto'
import { Client } from '@elastic/elasticsearch'
import type { estypes } from '@elastic/elasticsearch'
import { Kafka, logLevel, Partitioners } from 'kafkajs'
import type { LogRecord } from '@selvedge/platform/log/log'
import { topics } from '@selvedge/protos/topics'
import { summarise } from '../../measure/summary.ts'
import { firstRecords } from '../../system/first-records.ts'
import type { Stage } from '../raw.ts'

const ROUNDS = 3
/** Records in one send and documents in one request. */
const PER_SEND = 300
/** Of each a product has one. */
const PASSED = [topics.product, topics.productPrices, topics.productSupply, topics.enrichedProduct].map(
  ({ name }) => name,
)

export async function measureStages(brokers: string[], search: string, products: number): Promise<Stage[]> {
  const env = { KAFKA_BROKERS: brokers.join() }
  const records = await firstRecords({ dataDir: '', env }, PASSED, products)
  const client = new Client({ node: search })
  const docs = await docsOf(client, products)
  const rates: Record<Stage['what'], number[]> = { produce: [], consume: [], _bulk: [] }
  const kafka = new Kafka({ brokers, clientId: 'bench', logLevel: logLevel.NOTHING })
  const admin = kafka.admin()
  await admin.connect()
  const rate = async (what: Stage['what'], count: number, work: () => Promise<void>) => {
    const began = performance.now()
    await work()
    rates[what].push((count / (performance.now() - began)) * 1_000)
  }
  for (let round = 0; round < ROUNDS; round++) {
    const topic = `bench.${randomUUID()}`
    await admin.createTopics({ topics: [{ topic, numPartitions: 8 }], waitForLeaders: true })
    await rate('produce', products, () => produce(kafka, topic, records))
    await rate('consume', products, () => consume(kafka, topic, records.length))
    await admin.deleteTopics({ topics: [topic] })
    await using index = await scratchIndex(client)
    await rate('_bulk', docs.length, () => index.fill(docs))
  }
  await admin.disconnect()
  await client.close()
  return Object.entries(rates).map(([what, all]) => ({ what: what as Stage['what'], rate: summarise(all).median }))
}

/** One send after the other. */
export async function produce(kafka: Kafka, topic: string, records: readonly LogRecord[]): Promise<void> {
  const createPartitioner = Partitioners.DefaultPartitioner
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, createPartitioner })
  await producer.connect()
  for (let at = 0; at < records.length; at += PER_SEND) {
    const messages = records.slice(at, at + PER_SEND).map(({ key, value, headers }) => {
      return { key, value: value && Buffer.from(value), headers: headers as Record<string, string> }
    })
    await producer.send({ topic, messages })
  }
  await producer.disconnect()
}

/** Resolves once so many records were handed over. */
export async function consume(kafka: Kafka, topic: string, count: number): Promise<void> {
  const consumer = kafka.consumer({ groupId: `bench-${randomUUID()}`, maxWaitTimeInMs: 200 })
  const done = Promise.withResolvers<void>()
  let seen = 0
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  await consumer.run({
    eachBatch: async ({ batch: { messages } }) => {
      seen += messages.length
      if (seen >= count) done.resolve()
    },
  })
  await done.promise
  await consumer.disconnect()
}

async function docsOf(client: Client, products: number): Promise<object[]> {
  const docs: object[] = []
  for (let after: estypes.SortResults | undefined; docs.length < products;) {
    const { hits } = await client.search<object>({
      index: 'selvedge_products-*',
      query: { bool: { filter: { exists: { field: 'id' } }, must_not: { term: { gone: true } } } },
      sort: [{ id: 'asc' }],
      size: Math.min(1_000, products - docs.length),
      ...(after && { search_after: after }),
    })
    docs.push(...hits.hits.map(({ _source }) => _source!))
    after = hits.hits.at(-1)!.sort
  }
  return docs
}

/** Made as the catalogue's own index is. */
async function scratchIndex(client: Client) {
  const index = 'bench_raw'
  const [like] = Object.values(await client.indices.get({ index: 'selvedge_products-*' }))
  await client.indices.delete({ index, ignore_unavailable: true })
  const settings = { number_of_shards: 1, number_of_replicas: 0 }
  await client.indices.create({ index, settings, mappings: like!.mappings! })
  return {
    async fill(docs: readonly object[]) {
      for (let at = 0; at < docs.length; at += PER_SEND) {
        const operations = docs.slice(at, at + PER_SEND).flatMap((doc) => [{ index: {} }, doc])
        const { errors } = await client.bulk({ index, operations })
        if (errors) throw new Error('the server refused documents of its own')
      }
      await client.indices.refresh({ index })
    },
    [Symbol.asyncDispose]: async () => void (await client.indices.delete({ index })),
  }
}
