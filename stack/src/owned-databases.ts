/**
 * The databases that are not derived. On a server they are migrated by a step of their own, before processes of a
 * release start; views and replicas make their tables themselves, beside those of the version before.
 */
import type { Migration } from '@selvedge/platform/db/database'
import type { Locate } from '@selvedge/platform/db/locate'
import { migrateDatabase } from '@selvedge/platform/db/open-database'

/** By the name their owner gives them. */
const ownedDatabases: Record<string, () => Promise<{ migrations: Migration[] }>> = {
  accounts: () => import('@selvedge/accounts/src/store/migrations'),
  catalog: () => import('@selvedge/catalog/src/store/migrations'),
  pricing: () => import('@selvedge/pricing/src/store/migrations'),
  stock: () => import('@selvedge/stock/src/store/migrations'),
  connections: () => import('@selvedge/connections/src/store/migrations'),
  orders: () => import('@selvedge/orders/src/store/migrations'),
  media: () => import('@selvedge/media/src/store/migrations'),
  enrichment: () => import('@selvedge/enrichment/src/migrations'),
  'notices-read': () => import('@selvedge/notices/src/store/migrations'),
  integration: () => import('@selvedge/integration/src/store/migrations'),
}

export interface Migrated {
  database: string
  /** The migrations that were missing; each database takes its own in one transaction. */
  applied: string[]
}

/**
 * Brings all of them up to date, one after the other. After a failure it is run again: what was done is found done.
 * @throws Error naming the database that could not be migrated
 */
export async function migrateAll(locate: Locate): Promise<Migrated[]> {
  const done: Migrated[] = []
  for (const [database, load] of Object.entries(ownedDatabases)) {
    const { migrations } = await load()
    try {
      const applied = await migrateDatabase({ location: locate('', database), durability: 'truth' }, migrations)
      done.push({ database, applied })
    } catch (error) {
      throw new Error(`${database}: ${(error as Error).message}`, { cause: error })
    }
  }
  return done
}
