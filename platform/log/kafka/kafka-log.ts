import type { Admin } from 'kafkajs'
import { LogRefusedError, LogUnavailableError } from '../errors.ts'
import type { Log, Subscription } from '../log.ts'
import { inCalls } from '../read.ts'
import { checkRecord, checkSpec, checkSubscription } from '../validate.ts'
import { openBrokerReader } from './broker-reader.ts'
import { kafkaClient } from './client.ts'
import type { KafkaLogConfig } from './config.ts'
import { createEnds } from './ends.ts'
import { asLogError } from './errors.ts'
import { createGroups, KNOWN_TOPICS } from './groups.ts'
import { createSubscriptionMetrics } from './metrics.ts'
import { newestOf } from './newest.ts'
import { readTopic } from './read-topic.ts'
import { onThrottled } from './request-timers.ts'
import { startSubscription } from './subscription.ts'
import { createTopics } from './topics.ts'
import { openWriter } from './writer.ts'

/**
 * The log on Apache Kafka, 3.9 and 4.x.
 * @throws LogUnavailableError when no broker answers, or they refuse this client
 */
export async function openKafkaLog(config: KafkaLogConfig): Promise<Log> {
  const kafka = kafkaClient(config)
  const admin = kafka.admin()
  const reader = openBrokerReader(kafka, config)
  const ends = createEnds(reader)
  const groups = createGroups(admin, reader, ends)
  const metrics = createSubscriptionMetrics(config.metrics)
  const writer = config.writer === null ? undefined : openWriter(() => kafkaClient(config), config.writer, reader)
  const subscriptions = new Set<Subscription>()
  const topicParts = { admin, reader, replicas: config.replicas }
  const endThrottled = onThrottled(metrics.throttled)
  let open = true
  let closing: Promise<void> | undefined
  let groupTopicExists: Promise<void> | undefined

  /** Every call: refused after close, the brokers' faults under the log's names. */
  async function call<T>(work: () => T | Promise<T>): Promise<T> {
    if (!open) throw new LogRefusedError('closed', 'the log is closed')
    try {
      return await work()
    } catch (error) {
      throw asLogError(error)
    }
  }

  function ownWriter() {
    if (!writer) throw new LogRefusedError('not-writer', 'a log opened without a writer cannot append')
    return writer
  }

  function ensureGroupTopic(): Promise<void> {
    groupTopicExists ??= createTopics([KNOWN_TOPICS], topicParts)
    groupTopicExists.catch(() => (groupTopicExists = undefined))
    return groupTopicExists
  }

  async function close(): Promise<void> {
    // Running batches may still append, so the log stays open until they are done.
    await Promise.all([...subscriptions].map((subscription) => subscription.stop()))
    open = false
    endThrottled()
    await writer?.close()
    await reader.close()
    await admin.disconnect()
  }

  await connect(admin, config)

  return {
    createTopics: (specs) =>
      call(() => {
        specs.forEach(checkSpec)
        return createTopics(specs, topicParts)
      }),
    claim: () => call(() => ownWriter().claim()),
    append: (records) =>
      call(() => {
        records.forEach(checkRecord)
        return ownWriter().append(records)
      }),
    subscribe: (options) =>
      call(async () => {
        checkSubscription(options)
        if (closing) throw new LogRefusedError('closed', 'the log is closing')
        await ensureGroupTopic()
        const subscription = startSubscription(options, { config, reader, ends, groups, metrics })
        subscriptions.add(subscription)
        return {
          caughtUp: subscription.caughtUp,
          stop: () => subscription.stop().finally(() => subscriptions.delete(subscription)),
        }
      }),
    read: (topic, from = []) => inCalls(readTopic(reader, topic, from), call),
    ends: (topic) => call(() => ends.of(topic)),
    newest: (topic, key) => call(() => newestOf(reader, topic, key)),
    committed: (group) => call(() => groups.committed(group)),
    groups: () => call(() => groups.names()),
    deleteGroup: (group) => call(() => groups.delete(group)),
    incarnation: (topic) => call(async () => (await reader.topic(topic)).id),
    close: () => (closing ??= close()),
  }
}

async function connect(admin: Admin, { brokers }: KafkaLogConfig): Promise<void> {
  try {
    await admin.connect()
  } catch (error) {
    const found = asLogError(error)
    if (!(found instanceof LogUnavailableError)) throw found
    throw new LogUnavailableError(
      `no Kafka to talk to at ${brokers.join(', ')}: ${found.message}`,
      found.retriable,
      error,
    )
  }
}
