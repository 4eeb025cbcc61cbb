/**
 * The databases that are not derived. On a server they are migrated by a step of their own, before processes of a
 * release start; views and replicas make their tables themselves, beside those of the version before.
 */
import type { Migration } from '@selvedge/platform/db/database'
import type { Locate } from '@selvedge/platform/db/locate'
import { migrateDatabase } from '@selvedge/platform/db/open-database'
import type { PartName } from './topology.ts'

export interface OwnedDatabase {
  /** The part that opens it. */
  part: PartName
  /** What it holds nobody else knows: a backup has it. */
  isTruth: boolean
  load(): Promise<{ migrations: Migration[] }>
}

/** By the name their owner gives them; who is referred to stands before who refers. */
export const ownedDatabases = {
  accounts: truth('accounts', () => import('@selvedge/accounts/src/store/migrations')),
  catalog: truth('catalog', () => import('@selvedge/catalog/src/store/migrations')),
  pricing: truth('pricing', () => import('@selvedge/pricing/src/store/migrations')),
  stock: truth('stock', () => import('@selvedge/stock/src/store/migrations')),
  connections: truth('connections', () => import('@selvedge/connections/src/store/migrations')),
  orders: truth('orders', () => import('@selvedge/orders/src/store/migrations')),
  media: truth('media', () => import('@selvedge/media/src/store/migrations')),
  enrichment: passing('enrichment', () => import('@selvedge/enrichment/src/migrations')),
  'notices-read': truth('notices', () => import('@selvedge/notices/src/store/migrations')),
  // Answers of the last 24 hours: of an older state they would say that something is done which is not.
  integration: passing('integration', () => import('@selvedge/integration/src/store/migrations')),
} satisfies Record<string, OwnedDatabase>

export type OwnedName = keyof typeof ownedDatabases

function truth(part: PartName, load: OwnedDatabase['load']): OwnedDatabase {
  return { part, isTruth: true, load }
}

function passing(part: PartName, load: OwnedDatabase['load']): OwnedDatabase {
  return { part, isTruth: false, load }
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
  for (const [database, { load }] of Object.entries(ownedDatabases)) {
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
