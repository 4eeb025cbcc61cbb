import type { TopicContract } from '@selvedge/protos/topic-contract'
import { header } from './headers.ts'
import type { LogRecord, OutgoingRecord } from './log.ts'

/** A record of a topic; `null` is the tombstone of the key. The message type is written into its header. */
export function encodeRecord<Message>(
  topic: TopicContract<Message>,
  key: string,
  message: Message | null,
  headers: Record<string, string>,
): OutgoingRecord {
  return {
    topic: topic.name,
    key,
    value: message === null ? null : topic.encode(message),
    headers: { ...headers, [header.messageType]: topic.messageType },
  }
}

/**
 * The message of a record; null for a tombstone.
 * @throws when the record says it holds another message, or its bytes do not parse: a bad record, not a fault
 */
export function decodeValue<Message>(
  topic: TopicContract<Message>,
  record: Pick<LogRecord, 'value' | 'headers'>,
): Message | null {
  if (record.value === null) return null
  const said = record.headers[header.messageType]
  if (said !== undefined && said !== topic.messageType) {
    throw new Error(`${topic.name} holds ${topic.messageType}, but the record says ${said}`)
  }
  return topic.decode(record.value)
}
