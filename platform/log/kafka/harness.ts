import { randomUUID } from 'node:crypto'
import kafkajs from 'kafkajs'
import type { Admin, Kafka } from 'kafkajs'
import { engineUrl } from '../../testing/engine-urls.ts'
import { eventually } from '../../testing/settle.ts'
import type { LogHarness } from '../contract/harness.ts'
import type { Log } from '../log.ts'
import { openLog } from '../open-log.ts'
import { openBrokerReader, type BrokerReader } from './broker-reader.ts'
import { kafkaClient } from './client.ts'
import type { KafkaLogConfig } from './config.ts'

export interface KafkaHarness extends LogHarness {
  kafka: Kafka
  admin: Admin
  reader: BrokerReader
  /** Deletes a topic and returns when it is gone. */
  remove(topic: string): Promise<void>
  /** Settings of a log; each has a writer of its own unless one is given. */
  config(settings?: Partial<KafkaLogConfig>): KafkaLogConfig
  open(settings?: Partial<KafkaLogConfig>): Promise<Log>
}

/** Logs on the brokers of `KAFKA_BROKERS`, for tests. */
export async function kafkaHarness(brokers = engineUrl('KAFKA_BROKERS')): Promise<KafkaHarness> {
  const config = (settings: Partial<KafkaLogConfig> = {}): KafkaLogConfig => ({
    brokers: brokers.split(','),
    clientId: 'tests',
    writer: `tests-${randomUUID()}`,
    sessionTimeoutMs: 6_000,
    commitEveryMs: 100,
    watchEveryMs: 200,
    onFault(error) {
      throw error
    },
    ...settings,
  })
  const kafka = kafkaClient(config())
  const admin = kafka.admin()
  await admin.connect()
  const reader = openBrokerReader(kafka, config())

  async function remove(topic: string): Promise<void> {
    await admin.deleteTopics({ topics: [topic] })
    await eventually(async () => {
      if ((await reader.topics([topic])).size > 0) throw new Error(`${topic} is still there`)
    })
  }

  return {
    kafka,
    admin,
    reader,
    config,
    open: (settings) => openLog({ kind: 'kafka', ...config(settings) }),
    compact: (_, topic) => compact(kafka, admin, reader, topic),
    remove,
    async recreate(log, spec) {
      await remove(spec.name)
      await log.createTopics([spec])
    },
    async destroy() {
      await reader.close()
      await admin.disconnect()
    },
  }
}

/**
 * Lets the broker roll the segment and clean at once. Only an append rolls it, so one is made and given up: nobody
 * reads it.
 */
async function compact(kafka: Kafka, admin: Admin, reader: BrokerReader, topic: string): Promise<void> {
  const settings = {
    'cleanup.policy': 'compact',
    'segment.ms': '1',
    'min.cleanable.dirty.ratio': '0.0001',
    'max.compaction.lag.ms': '1',
  }
  const configEntries = Object.entries(settings).map(([name, value]) => ({ name, value }))
  const resource = { type: kafkajs.ConfigResourceTypes.TOPIC, name: topic, configEntries }
  await admin.alterConfigs({ validateOnly: false, resources: [resource] })
  await appendAndGiveUp(kafka, topic)
  await eventually(() => expectCompacted(reader, topic))
}

export async function appendAndGiveUp(kafka: Kafka, topic: string): Promise<void> {
  const producer = kafka.producer({ transactionalId: randomUUID(), idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  const transaction = await producer.transaction()
  await transaction.send({ topic, messages: [{ key: 'given up', value: '' }] })
  await transaction.abort()
  await producer.disconnect()
}

async function expectCompacted(reader: BrokerReader, topic: string): Promise<void> {
  const { leaders } = await reader.topic(topic)
  const ends = await reader.offsets(topic, leaders, 'stable')
  for (const [partition, leader] of leaders.entries()) {
    const keys: string[] = []
    for await (const { records } of reader.pieces({ topic, partition, leader }, 0, ends[partition]!)) {
      keys.push(...records.map(({ key }) => String(key)))
    }
    if (new Set(keys).size < keys.length) throw new Error(`${topic} still holds ${keys.join(', ')}`)
  }
}
