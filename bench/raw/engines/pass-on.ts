/** The raw limit of enrichment: records consumed by the bare client, and those it publishes produced, in the bench's thread. */
import { randomUUID } from 'node:crypto'
import { Kafka, logLevel } from 'kafkajs'
import type { LogRecord } from '@selvedge/platform/log/log'
import { consume, produce } from './stages.ts'

/** @returns records consumed a second */
export async function passOn(
  brokers: string[],
  read: readonly LogRecord[],
  written: readonly LogRecord[],
): Promise<number> {
  const kafka = new Kafka({ brokers, clientId: 'bench', logLevel: logLevel.NOTHING })
  const admin = kafka.admin()
  await admin.connect()
  const [from, to] = [`bench.${randomUUID()}`, `bench.${randomUUID()}`]
  await admin.createTopics({ topics: [from, to].map((topic) => ({ topic, numPartitions: 8 })), waitForLeaders: true })
  await produce(kafka, from, read)
  const began = performance.now()
  await consume(kafka, from, read.length)
  await produce(kafka, to, written)
  const rate = (read.length / (performance.now() - began)) * 1_000
  await admin.deleteTopics({ topics: [from, to] })
  await admin.disconnect()
  return rate
}
