/**
 * On whose behalf this piece of work reads and writes: what PostgreSQL's walls between tenants are told. SQLite has no
 * walls; there the services' own checks stand alone.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Dialect, Sql } from './database.ts'

/** Rows of all: for relays, schedulers, views, migrations, and calls of operators and of services by themselves. */
export const EVERYBODY = '*'

const storage = new AsyncLocalStorage<string>()

/** What `work` calls, also after its awaits, is done for this tenant; of an open transaction nothing changes. */
export function asTenant<T>(tenant: string, work: () => T): T {
  if (tenant === EVERYBODY) throw new Error('no tenant has this id')
  return storage.run(tenant, work)
}

/** Work that is nobody's, or of many tenants. Whoever calls it has checked by itself who may know what of it. */
export function acrossTenants<T>(work: () => T): T {
  return storage.run(EVERYBODY, work)
}

/** Empty: nobody's, which sees nothing behind a wall. */
export function currentTenant(): string {
  return storage.getStore() ?? ''
}

/**
 * For a migration: behind a wall a row is seen, written and removed only on behalf of its parties, also by the owner
 * of the table.
 * @param walls table → SQL that is true for a party of the row, in which `$tenant` is the tenant
 * @example
 * await raiseWalls(db, dialect, { orders: 'brand_id = $tenant or retailer_id = $tenant' })
 */
export async function raiseWalls(db: Sql, dialect: Dialect, walls: Record<string, string>): Promise<void> {
  for (const [table, isParty] of Object.entries(walls)) {
    for (const statement of dialect.wall(table, isParty)) await db.run(statement)
  }
}
