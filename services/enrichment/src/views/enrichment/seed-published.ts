/** Reads the view's own output, so that a generation that begins to publish publishes only what differs from it. */
import type { Database } from '@selvedge/platform/db/database'
import type { NewId } from '@selvedge/platform/ids'
import { decodeValue } from '@selvedge/platform/log/typed'
import type { Log, LogRecord } from '@selvedge/platform/log/log'
import { topics } from '@selvedge/protos/topics'
import { contentHash, encodeEnriched } from './publish-products.ts'

const owned = [topics.enrichedProduct, topics.completeness] as const

/** @param db knows nothing of what was published */
export async function seedPublished(db: Database, log: Log, newId: NewId): Promise<void> {
  const ends = (await Promise.all(owned.map(({ name }) => log.ends(name)))).flat()
  if (ends.every(({ offset }) => offset === 0)) return

  const group = `enrichment-seed-${newId()}`
  const subscription = await log.subscribe({
    group,
    topics: owned.map(({ name }) => name),
    from: { positions: [] },
    onBatch: ({ records }) =>
      db.transaction(async (tx) => {
        for (const record of records) {
          const column = record.topic === topics.completeness.name ? 'completeness' : 'enriched'
          await tx.run(
            `insert into published (product_id, ${column}) values ($1, $2)
              on conflict (product_id) do update set ${column} = excluded.${column}`,
            [record.key, hashOf(record)],
          )
        }
      }),
  })
  try {
    await subscription.caughtUp()
  } finally {
    await subscription.stop()
    await log.deleteGroup(group)
  }
}

/** Undecodable output is published anew: its hash equals nothing. */
function hashOf(record: LogRecord): string | null {
  if (record.value === null) return null
  if (record.topic === topics.completeness.name) return contentHash(record.value)
  try {
    return contentHash(encodeEnriched(decodeValue(topics.enrichedProduct, record)!).content)
  } catch {
    return 'undecodable'
  }
}
