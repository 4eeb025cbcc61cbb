import { systemClock } from '../clock.ts'
import { header } from '../log/headers.ts'
import type { Transaction } from './database.ts'
import type { Change, Publish } from './outbox.ts'

/** Largest encoded entity, bytes. Kafka's default for a whole record with keys and headers is 1 MiB. */
export const MAX_VALUE_BYTES = 900 * 1024

/** An epoch leaves this many versions to each entity. */
const EPOCH_SIZE = 2 ** 32

/** The entity is too large to be published; the transaction that wrote it must not commit. */
export class RecordTooLargeError extends Error {
  override name = 'RecordTooLargeError'
}

/**
 * The outbox's `Publish`: two statements, within the caller's transaction.
 *
 * @throws RecordTooLargeError above 900 KB
 * @example
 * await tx.run('insert into product …')
 * const version = await publish(tx, {
 *   topic: product.name, key: id, value: product.encode(message), messageType: product.messageType,
 *   actor: `user:${user.id}:${user.name}`, occurredAt: clock.now(), eventId: newId(),
 * })
 */
export const publish: Publish = async (tx, change) => {
  const size = change.value?.byteLength ?? 0
  if (size > MAX_VALUE_BYTES) {
    throw new RecordTooLargeError(`${change.topic} ${change.key}: ${size} bytes, at most ${MAX_VALUE_BYTES}`)
  }
  const version = await nextVersion(tx, change)
  await tx.run(INSERT, [
    change.eventId,
    change.topic,
    change.key,
    version,
    systemClock.now().getTime(),
    size,
    JSON.stringify(headersOf(change, version)),
    change.value,
  ])
  return version
}

// running_size makes the outbox's bytes the difference of two rows instead of a sum over all of them; transactions
// beside each other do not see one another's rows, so it is a good guess then.
const INSERT = `insert into outbox (event_id, topic, key, entity_version, created_at, size, running_size,
    headers, value)
  values ($1, $2, $3, $4, $5, $6,
    coalesce((select running_size from outbox order by seq desc limit 1), 0) + $6, $7, $8)`

async function nextVersion(tx: Transaction, { topic, key }: Change): Promise<number> {
  const row = await tx.get<{ n: number; epoch: number | null }>(
    `insert into entity_version (topic, key, n) values ($1, $2, 1)
      on conflict (topic, key) do update set n = entity_version.n + 1
      returning n, (select value from outbox_meta where name = 'epoch') as epoch`,
    [topic, key],
  )
  if (row?.epoch == null) throw new Error('publish before openEpoch(): versions would repeat')
  return row.epoch * EPOCH_SIZE + row.n
}

function headersOf(change: Change, version: number): Record<string, string> {
  const headers: Record<string, string> = {
    [header.eventId]: change.eventId,
    [header.entityVersion]: String(version),
    [header.occurredAt]: change.occurredAt.toISOString(),
    [header.actor]: change.actor,
    [header.messageType]: change.messageType,
  }
  if (change.traceparent) headers[header.traceparent] = change.traceparent
  if (change.replay) headers[header.replay] = '1'
  return headers
}
