import type { Transaction } from './database.ts'
import { checkSize, enterOutbox, EPOCH_SIZE } from './enter-outbox.ts'
import type { Change, Publish } from './outbox.ts'

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
  changes.forEach(checkSize)
  const known = await nextVersions(tx, changes)
  const entries = changes.map((change, index) => ({ ...change, version: known[index]!.version }))
  await enterOutbox(tx, entries, known[0]?.running ?? 0)
  return known.map(({ version }) => version)
}

interface VersionRow {
  topic: string
  key: string
  n: number
  epoch: number | null
  /** Of the newest row in the outbox. */
  running: number | null
}

async function nextVersions(tx: Transaction, changes: readonly Change[]) {
  const rows = await tx.insert<VersionRow>(
    `insert into entity_version (topic, key, n, event_id, occurred_at, actor, origin) values $rows
      on conflict (topic, key) do update set n = entity_version.n + 1, epoch = null, event_id = excluded.event_id,
        occurred_at = excluded.occurred_at, actor = excluded.actor, origin = excluded.origin
      returning topic, key, n, (select value from outbox_meta where name = 'epoch') as epoch,
        (select running_size from outbox order by seq desc limit 1) as running`,
    changes.map(({ topic, key, eventId, occurredAt, actor, origin }) => {
      return [topic, key, 1, eventId, occurredAt.getTime(), actor, origin ?? null]
    }),
  )
  const found = new Map(rows.map((row) => [`${row.topic} ${row.key}`, row]))
  return changes.map(({ topic, key }) => {
    const { n, epoch, running } = found.get(`${topic} ${key}`)!
    if (epoch == null) throw new Error('publish before openEpoch(): versions would repeat')
    return { version: epoch * EPOCH_SIZE + n, running: running ?? 0 }
  })
}
