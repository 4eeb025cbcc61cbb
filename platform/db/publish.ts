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
export const publish: Publish = async (tx, change) => (await publishAll(tx, [change]))[0]!

/**
 * The same for many entities, each of them once, by few statements.
 * @returns their versions, in the order of the changes
 */
export async function publishAll(tx: Transaction, changes: readonly Change[]): Promise<number[]> {
  for (const { topic, key, value } of changes) {
    const size = value?.byteLength ?? 0
    if (size > MAX_VALUE_BYTES)
      throw new RecordTooLargeError(`${topic} ${key}: ${size} bytes, at most ${MAX_VALUE_BYTES}`)
  }
  const known = await nextVersions(tx, changes)
  const now = systemClock.now().getTime()
  let running = known[0]?.running ?? 0
  await tx.insert(
    `insert into outbox (event_id, topic, key, entity_version, created_at, size, running_size, headers, value)
      values $rows`,
    changes.map((change, index) => {
      const { eventId, topic, key, value } = change
      const { version } = known[index]!
      const size = value?.byteLength ?? 0
      running += size
      return [eventId, topic, key, version, now, size, running, JSON.stringify(headersOf(change, version)), value]
    }),
  )
  return known.map(({ version }) => version)
}

interface VersionRow {
  topic: string
  key: string
  n: number
  epoch: number | null
  /**
   * Of the newest row: it makes the outbox's bytes the difference of two rows instead of a sum over all of them.
   * Transactions beside each other do not see one another's rows, so it is a good guess then.
   */
  running: number | null
}

async function nextVersions(tx: Transaction, changes: readonly Change[]) {
  const rows = await tx.insert<VersionRow>(
    `insert into entity_version (topic, key, n) values $rows
      on conflict (topic, key) do update set n = entity_version.n + 1
      returning topic, key, n, (select value from outbox_meta where name = 'epoch') as epoch,
        (select running_size from outbox order by seq desc limit 1) as running`,
    changes.map(({ topic, key }) => [topic, key, 1]),
  )
  const found = new Map(rows.map((row) => [`${row.topic} ${row.key}`, row]))
  return changes.map(({ topic, key }) => {
    const { n, epoch, running } = found.get(`${topic} ${key}`)!
    if (epoch == null) throw new Error('publish before openEpoch(): versions would repeat')
    return { version: epoch * EPOCH_SIZE + n, running: running ?? 0 }
  })
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
