/** Reads the view's own output, so that a generation that begins to publish publishes only what differs from it. */
import type { Database } from '@selvedge/platform/db/database'
import { decodeValue } from '@selvedge/platform/log/typed'
import type { Log, LogRecord } from '@selvedge/platform/log/log'
import { topics } from '@selvedge/protos/topics'
import { contentHash, encodeEnriched } from './publish-products.ts'

const owned = [topics.enrichedProduct, topics.completeness] as const

/** @param db knows nothing of what was published */
export async function seedPublished(db: Database, log: Log): Promise<void> {
  for (const { name } of owned) for await (const records of log.read(name)) await keep(db, name, records)
}

async function keep(db: Database, topic: string, records: readonly LogRecord[]): Promise<void> {
  const column = topic === topics.completeness.name ? 'completeness' : 'enriched'
  // The newest of a key, as one statement may change a row once.
  const hashes = new Map(records.map((record) => [record.key, hashOf(record)]))
  await db.transaction((tx) =>
    tx.insert(
      `insert into published (product_id, ${column}) values $rows
        on conflict (product_id) do update set ${column} = excluded.${column}`,
      [...hashes],
    ),
  )
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
