import { setTimeout as delay } from 'node:timers/promises'
import { LogUnavailableError } from '../errors.ts'
import { kafkaClient } from './client.ts'
import type { KafkaLogConfig } from './config.ts'
import { asLogError } from './errors.ts'

const GONE_WITHIN_MS = 60_000
const ASK_AGAIN_MS = 100

/**
 * Deletes topics with all that is in them; no process may use them. No part of the log port: nothing that runs deletes one.
 * @returns those that were there
 * @throws LogUnavailableError, LogRefusedError when the brokers do not let it
 */
export async function deleteTopics(config: KafkaLogConfig, names: readonly string[]): Promise<string[]> {
  const admin = kafkaClient(config).admin()
  try {
    await admin.connect()
    const there = new Set(await admin.listTopics())
    const topics = names.filter((name) => there.has(name))
    if (topics.length === 0) return []
    await admin.deleteTopics({ topics })
    const until = performance.now() + GONE_WITHIN_MS
    // Brokers hear of it one after the other.
    while ((await admin.listTopics()).some((name) => topics.includes(name))) {
      if (performance.now() > until) throw new LogUnavailableError('Kafka: topics that were deleted do not go', true)
      await delay(ASK_AGAIN_MS)
    }
    return topics
  } catch (error) {
    throw asLogError(error)
  } finally {
    await admin.disconnect().catch(() => {})
  }
}
