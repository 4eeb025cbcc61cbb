import { LogRefusedError } from './errors.ts'
import type { OutgoingRecord, SubscribeOptions, TopicSpec } from './log.ts'

/** Kafka's default limit of a message is 1,048,588 bytes with everything in it. */
const maxRecordBytes = 1_000_000

/** @throws LogRefusedError naming the record, so that its sender can set this key aside */
export function checkRecord({ topic, key, value }: OutgoingRecord): void {
  const bytes = (value?.byteLength ?? 0) + Buffer.byteLength(key)
  if (bytes <= maxRecordBytes) return
  const text = `a record of ${bytes} bytes is more than ${topic} takes (${maxRecordBytes})`
  throw new LogRefusedError('record-too-large', text, { topic, key })
}

export function checkSpec({ name, partitions }: TopicSpec): void {
  if (/^[a-z0-9.-]{1,200}$/.test(name) && Number.isInteger(partitions) && partitions > 0 && partitions <= 1_000) return
  throw new LogRefusedError('invalid', `not a topic: ${name} with ${partitions} partitions`)
}

export function checkSubscription({ from, topics, maxRecords = 1 }: SubscribeOptions): void {
  const offsets = from === 'committed' ? [] : from.positions.map((position) => position.offset)
  if (new Set(topics).size !== topics.length) throw new LogRefusedError('invalid', 'a topic is named twice')
  if (!Number.isInteger(maxRecords) || maxRecords < 1) throw new LogRefusedError('invalid', 'maxRecords is at least 1')
  if (!offsets.every((offset) => Number.isSafeInteger(offset) && offset >= 0)) {
    throw new LogRefusedError('invalid', 'offsets are whole numbers from 0')
  }
}
