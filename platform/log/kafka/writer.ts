import { setTimeout } from 'node:timers/promises'
import { CompressionTypes, Partitioners, type Kafka, type Producer, type Transaction } from 'kafkajs'
import { LogRefusedError, LogUnavailableError } from '../errors.ts'
import type { OutgoingRecord, Position } from '../log.ts'
import { checkSize, intoRequests, type Placed } from './batches.ts'
import type { BrokerReader } from './broker-reader.ts'
import { isUnknownTopic } from './errors.ts'
import type { TopicsByName } from './topic-metadata.ts'

export interface Writer {
  claim(): Promise<void>
  append(records: OutgoingRecord[]): Promise<Position[]>
  close(): Promise<void>
}

/** What a writer that died left open is given up after this; until then consumers wait in front of it. */
const TRANSACTION_TIMEOUT_MS = 15_000
const ALL_IN_SYNC = -1
/** First and longest pause between two looks for the marks of a transaction. */
const MARKS_MS = 1
const MOST_MARKS_MS = 16

/**
 * Appends in transactions under a fixed id. Claiming the id makes the brokers refuse every producer that claimed it
 * before and give up what it left open, so a predecessor that slept cannot land an older version behind a newer one.
 * That holds only if nobody reads what is to be appended before claiming; therefore a producer that failed is
 * thrown away (kafkajs would also count its batches wrongly) and the caller has to claim anew, then read again.
 */
export function openWriter(client: () => Kafka, transactionalId: string, reader: BrokerReader): Writer {
  let producer: Producer | undefined
  let everClaimed = false
  let closed = false
  let queue: Promise<unknown> = Promise.resolve()
  let topics: TopicsByName = new Map()

  /** One thing at a time: a producer has one transaction. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work)
    queue = done.catch(() => {})
    return done
  }

  async function claimNow(): Promise<Producer> {
    await discard()
    const next = client().producer({
      transactionalId,
      idempotent: true,
      maxInFlightRequests: 1,
      transactionTimeout: TRANSACTION_TIMEOUT_MS,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      // The broker closes a transaction a few milliseconds after it said so; the next one is refused until then.
      retry: { retries: 12, initialRetryTime: 4, maxRetryTime: 1_000 },
    })
    try {
      await next.connect()
      const transaction = await next.transaction()
      await transaction.abort()
    } catch (error) {
      await next.disconnect().catch(() => {})
      throw error
    }
    return (producer = next)
  }

  async function discard(): Promise<void> {
    const old = producer
    producer = undefined
    await old?.disconnect().catch(() => {})
  }

  /** Before the producer hears of them: kafkajs cannot go on once it was asked for a topic that is not there. */
  async function learn(records: OutgoingRecord[]): Promise<void> {
    const names = [...new Set(records.map(({ topic }) => topic))]
    topics = await reader.topics(names)
    const missing = names.find((name) => !topics.has(name))
    if (missing !== undefined) throw new LogRefusedError('unknown-topic', `the log has no topic ${missing}`)
  }

  async function appendNow(records: OutgoingRecord[]): Promise<Position[]> {
    if (closed) throw new LogRefusedError('closed', 'the log is closed')
    records.forEach(checkSize)
    if (!producer && everClaimed) {
      throw new LogUnavailableError(`${transactionalId} has to be claimed again before it appends`, true)
    }
    const open = producer ?? (await claimNow())
    await learn(records)
    try {
      const transaction = await open.transaction()
      const positions: Position[] = Array.from({ length: records.length })
      for (const request of intoRequests(records, (topic) => topics.get(topic)!.leaders.length)) {
        for (const { index, position } of await send(transaction, request)) positions[index] = position
      }
      await transaction.commit()
      await readable(positions)
      return positions
    } catch (error) {
      await discard()
      // All topics of this call are there; kafkajs stumbles over one that it was told of before and that was deleted.
      if (isUnknownTopic(error))
        throw new LogUnavailableError(`${transactionalId} knew a topic that is gone`, true, error)
      throw error
    }
  }

  /**
   * A commit is answered before its marks are written to the partitions. Until they are nobody can read the records,
   * the ends do not tell of them, and the next transaction is refused.
   */
  async function readable(positions: Position[]): Promise<void> {
    for (const [topic, ofTopic] of Map.groupBy(positions, (position) => position.topic)) {
      const { leaders } = topics.get(topic)!
      const isReadable = (stable: number[]) => ofTopic.every(({ partition, offset }) => offset < stable[partition]!)
      for (let pause = MARKS_MS; !isReadable(await reader.offsets(topic, leaders, 'stable')); pause *= 2)
        await setTimeout(Math.min(pause, MOST_MARKS_MS))
    }
  }

  return {
    async claim() {
      everClaimed = true
      await inTurn(claimNow)
    },
    async append(records) {
      if (records.length === 0) return []
      return inTurn(() => appendNow(records))
    },
    close: () =>
      inTurn(async () => {
        closed = true
        await discard()
      }),
  }
}

async function send(transaction: Transaction, request: Placed[]): Promise<{ index: number; position: Position }[]> {
  const byTopic = Map.groupBy(request, ({ record }) => record.topic)
  const answers = await transaction.sendBatch({
    acks: ALL_IN_SYNC,
    compression: CompressionTypes.ZSTD,
    topicMessages: [...byTopic].map(([topic, placed]) => ({
      topic,
      messages: placed.map(({ partition, record }) => ({
        partition,
        key: record.key,
        value: record.value === null ? null : Buffer.from(record.value),
        headers: record.headers,
      })),
    })),
  })
  const next = new Map(answers.map((it) => [`${it.topicName} ${it.partition}`, Number(it.baseOffset)]))
  return request.map(({ index, partition, record: { topic } }) => {
    const offset = next.get(`${topic} ${partition}`)!
    next.set(`${topic} ${partition}`, offset + 1)
    return { index, position: { topic, partition, offset } }
  })
}
