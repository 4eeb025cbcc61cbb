import { systemClock } from '../clock.ts'
import { header } from '../log/headers.ts'
import type { Transaction } from './database.ts'
import type { Change } from './outbox.ts'

/** Largest encoded entity, bytes. Kafka's default for a whole record with keys and headers is 1 MiB. */
export const MAX_VALUE_BYTES = 900 * 1024

/** An epoch leaves this many versions to each entity. */
export const EPOCH_SIZE = 2 ** 32

/** The entity is too large to be published; the transaction that wrote it must not commit. */
export class RecordTooLargeError extends Error {
  override name = 'RecordTooLargeError'
}

export interface OutboxEntry extends Omit<Change, 'origin'> {
  version: number
  /** Known truth is sent again: metrics and notices pass over it. */
  replay?: boolean
}

/**
 * Puts records into the outbox, in this order.
 * @param running of the newest row: it makes the outbox's bytes the difference of two rows instead of a sum over all of
 *   them. Transactions beside each other do not see one another's rows, so it is a good guess then.
 */
export async function enterOutbox(tx: Transaction, entries: readonly OutboxEntry[], running: number): Promise<void> {
  const now = systemClock.now().getTime()
  await tx.insert(
    `insert into outbox (event_id, topic, key, entity_version, created_at, size, running_size, headers, value)
      values $rows`,
    entries.map((entry) => {
      const { eventId, topic, key, version, value } = entry
      const size = value?.byteLength ?? 0
      running += size
      return [eventId, topic, key, version, now, size, running, JSON.stringify(headersOf(entry)), value]
    }),
  )
}

/** @throws RecordTooLargeError above 900 KB */
export function checkSize({ topic, key, value }: Pick<OutboxEntry, 'topic' | 'key' | 'value'>): void {
  const size = value?.byteLength ?? 0
  if (size > MAX_VALUE_BYTES)
    throw new RecordTooLargeError(`${topic} ${key}: ${size} bytes, at most ${MAX_VALUE_BYTES}`)
}

function headersOf(entry: OutboxEntry): Record<string, string> {
  const headers: Record<string, string> = {
    [header.eventId]: entry.eventId,
    [header.entityVersion]: String(entry.version),
    [header.occurredAt]: entry.occurredAt.toISOString(),
    [header.actor]: entry.actor,
    [header.messageType]: entry.messageType,
  }
  if (entry.traceparent) headers[header.traceparent] = entry.traceparent
  if (entry.replay) headers[header.replay] = '1'
  return headers
}
