import { setTimeout as delay } from 'node:timers/promises'
import kafkajs from 'kafkajs'
import type { Admin } from 'kafkajs'
import { LogRefusedError, LogUnavailableError } from '../errors.ts'
import type { TopicSpec } from '../log.ts'
import type { BrokerReader } from './broker-reader.ts'
import { asLogError } from './errors.ts'
import type { TopicsByName } from './topic-metadata.ts'

const DAY_MS = 24 * 3_600_000
const KNOWN_WITHIN_MS = 30_000
const ASK_AGAIN_MS = 25

/**
 * How a topic is kept. A consumer has seven days to see a tombstone; what was superseded is gone after a day at the
 * latest, whatever the rest of its segment looks like. Facts are kept for ever. The log's own clock stamps records.
 */
function settingsOf({ cleanup }: TopicSpec): Record<string, string> {
  const common = { 'cleanup.policy': cleanup, 'message.timestamp.type': 'LogAppendTime' }
  if (cleanup === 'delete') return { ...common, 'retention.ms': '-1', 'retention.bytes': '-1' }
  return { ...common, 'delete.retention.ms': String(7 * DAY_MS), 'max.compaction.lag.ms': String(DAY_MS) }
}

/**
 * Creates what is missing.
 * @throws LogRefusedError `topic-differs` when one exists with other partitions or another clean-up
 */
export async function createTopics(
  specs: TopicSpec[],
  { admin, reader, replicas = -1 }: { admin: Admin; reader: BrokerReader; replicas?: number },
): Promise<void> {
  const names = specs.map(({ name }) => name)
  const missing = await reader.topics(names).then((found) => specs.filter(({ name }) => !found.has(name)))
  for (const spec of missing) await create(admin, spec, replicas)
  const found = await known(reader, names, missing)
  for (const spec of specs) {
    const partitions = found.get(spec.name)?.leaders.length
    if (partitions !== spec.partitions) throw differs(spec.name, `${partitions} partitions`)
  }
  for (const [name, cleanup] of await cleanups(admin, names)) {
    const spec = specs.find((each) => each.name === name)!
    if (cleanup !== spec.cleanup) throw differs(name, cleanup)
  }
}

/** Somebody else may create it at the same moment; it is compared afterwards in any case. */
async function create(admin: Admin, spec: TopicSpec, replicas: number): Promise<void> {
  const configEntries = Object.entries(settingsOf(spec)).map(([name, value]) => ({ name, value }))
  const topic = { topic: spec.name, numPartitions: spec.partitions, replicationFactor: replicas, configEntries }
  try {
    await admin.createTopics({ topics: [topic], waitForLeaders: false })
  } catch (error) {
    const [first] = (error as { errors?: unknown[] }).errors ?? [error]
    throw asLogError(first)
  }
}

/**
 * Brokers learn of a topic a moment after it was created, and of its leaders; kafkajs, which can wait for leaders,
 * gives up when it asks in between.
 */
async function known(reader: BrokerReader, names: string[], created: readonly TopicSpec[]): Promise<TopicsByName> {
  const until = performance.now() + KNOWN_WITHIN_MS
  for (;;) {
    const found = await reader.topics(names)
    const isLed = ({ name }: TopicSpec) => found.get(name)?.leaders.every((leader) => leader >= 0)
    if (names.every((name) => found.has(name)) && created.every(isLed)) return found
    if (performance.now() > until) throw new LogUnavailableError('Kafka: topics that were created do not appear', true)
    await delay(ASK_AGAIN_MS)
  }
}

async function cleanups(admin: Admin, names: string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const resources = names.map((name) => {
    return { type: kafkajs.ConfigResourceTypes.TOPIC, name, configNames: ['cleanup.policy'] }
  })
  const { resources: described } = await admin.describeConfigs({ resources, includeSynonyms: false })
  return new Map(described.map(({ resourceName, configEntries }) => [resourceName, configEntries[0]!.configValue]))
}

function differs(name: string, has: string): LogRefusedError {
  return new LogRefusedError('topic-differs', `${name} exists with ${has}`)
}
