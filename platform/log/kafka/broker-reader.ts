import type { Kafka } from 'kafkajs'
import type { KafkaLogConfig } from './config.ts'
import { clientConfig } from './client.ts'
import { Cluster, socketFactory, withoutAborted, type Broker, type RawMessage } from './internals.ts'
import { LogRefusedError } from '../errors.ts'
import { isUnreachable } from './errors.ts'
import { topicMetadataRequest, type TopicMetadata, type TopicsByName } from './topic-metadata.ts'

/** Reads topics directly, outside any group. */
export interface BrokerReader {
  /** Those of the topics that exist. */
  topics(names: string[]): Promise<TopicsByName>
  /** @throws LogRefusedError `unknown-topic` */
  topic(name: string): Promise<TopicMetadata>
  /** The first offset there is, or the one behind the last that belongs to an ended transaction, by partition. */
  offsets(topic: string, leaders: number[], which: 'first' | 'stable'): Promise<number[]>
  /** What lies between two offsets, in pieces; records are told from marks and from what was given up. */
  pieces(partition: PartitionOnBroker, from: number, to: number): AsyncIterable<Piece>
  close(): Promise<void>
}

export interface PartitionOnBroker {
  topic: string
  partition: number
  leader: number
}

export interface Piece {
  /** Everything that has an offset, in order. */
  all: RawMessage[]
  records: RawMessage[]
}

const READ_COMMITTED = 1
const TIMESTAMP = { first: -2, stable: -1 }
const MAX_BYTES = 4 * 1024 * 1024
const ATTEMPTS = 6

/** Leadership moves and connections end; asking once more, with fresh knowledge of the cluster, is the remedy. */
const passingTypes = new Set(['NOT_LEADER_FOR_PARTITION', 'LEADER_NOT_AVAILABLE', 'REPLICA_NOT_AVAILABLE'])

export function openBrokerReader(kafka: Kafka, config: KafkaLogConfig): BrokerReader {
  const cluster = new Cluster({
    ...clientConfig(config),
    logger: kafka.logger(),
    socketFactory: socketFactory(),
    metadataMaxAge: 60_000,
    allowAutoTopicCreation: false,
  })

  async function attempt<T>(work: () => Promise<T>): Promise<T> {
    for (let left = ATTEMPTS - 1; ; left--) {
      try {
        await cluster.connect()
        await cluster.refreshMetadataIfNecessary()
        return await work()
      } catch (error) {
        const failed = error as Error & { type?: string; host?: string; port?: number }
        if (left === 0 || !(isUnreachable(failed) || passingTypes.has(failed.type ?? ''))) throw error
        const { host, port } = failed
        if (host !== undefined && port !== undefined) cluster.removeBroker({ host, port })
        await cluster.refreshMetadata().catch(() => {})
        await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** (ATTEMPTS - left)))
      }
    }
  }

  async function topics(names: string[]): Promise<TopicsByName> {
    if (names.length === 0) return new Map()
    return attempt(async () => {
      const broker = await cluster.findControllerBroker()
      return broker.connectionPool.send(topicMetadataRequest(names))
    })
  }

  async function fetch({ topic, partition, leader }: PartitionOnBroker, offset: number) {
    return attempt(async () => {
      const broker = await cluster.findBroker({ nodeId: leader })
      const { responses } = await broker.fetch({
        isolationLevel: READ_COMMITTED,
        maxWaitTime: 100,
        maxBytes: MAX_BYTES,
        topics: [{ topic, partitions: [{ partition, fetchOffset: String(offset), maxBytes: MAX_BYTES }] }],
      })
      return responses[0]!.partitions[0]!
    })
  }

  return {
    topics,
    async topic(name) {
      const found = (await topics([name])).get(name)
      if (!found) throw new LogRefusedError('unknown-topic', `the log has no topic ${name}`)
      return found
    },
    offsets: (topic, leaders, which) =>
      attempt(async () => {
        const offsets: number[] = []
        for (const leader of new Set(leaders)) {
          const partitions = leaders.flatMap((node, partition) =>
            node === leader ? [{ partition, timestamp: TIMESTAMP[which] }] : [],
          )
          const broker = await cluster.findBroker({ nodeId: leader })
          for (const each of await listOffsets(broker, topic, partitions)) offsets[each.partition] = Number(each.offset)
        }
        return offsets
      }),
    async *pieces(partition, from, to) {
      for (let next = from; next < to;) {
        const { messages, abortedTransactions } = await fetch(partition, next)
        const all = messages.filter(({ offset }) => Number(offset) >= next && Number(offset) < to)
        // Compaction leaves nothing between here and the end.
        if (all.length === 0) return
        const records = withoutAborted({ messages: all, abortedTransactions }).filter((it) => !it.isControlRecord)
        yield { all, records }
        next = Number(all.at(-1)!.offset) + 1
      }
    },
    close: () => cluster.disconnect(),
  }
}

async function listOffsets(broker: Broker, topic: string, partitions: { partition: number; timestamp: number }[]) {
  const { responses } = await broker.listOffsets({ isolationLevel: READ_COMMITTED, topics: [{ topic, partitions }] })
  return responses[0]!.partitions
}
