import type { KafkaMessage } from 'kafkajs'
import type { LogRecord } from '../log.ts'
import type { RawMessage } from './internals.ts'

/** A message of Kafka as a record of the log. */
export function toRecord(topic: string, partition: number, message: KafkaMessage | RawMessage): LogRecord {
  const { key, value, offset, timestamp, headers = {} } = message
  return {
    topic,
    partition,
    offset: Number(offset),
    key: key?.toString() ?? '',
    value,
    headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, String(text ?? '')])),
    appendedAt: Number(timestamp),
  }
}
