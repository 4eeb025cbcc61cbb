import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database, DatabaseConfig, Dialect, Migration, Transaction } from './database.ts'
import { migrate } from './migrate.ts'
import { isPostgres } from './postgres/location.ts'
import { openSqlite } from './sqlite/sqlite-database.ts'

/**
 * Opens the database, creating folder and file or the schema, and brings its tables up to date. One thread opens a
 * file this way, several processes a schema; who only reads uses `openReader`.
 *
 * @param prepare makes what is needed besides the migrations, in their transaction; readers wait for it too
 * @throws DatabaseNewerError when newer code has migrated it; DatabaseUnavailableError; DatabaseDamagedError
 * @example
 * const location = locate(dir, 'catalog')
 * const db = await openDatabase({ location, durability: 'truth' }, [outboxMigration, ...migrations])
 */
export async function openDatabase(
  config: DatabaseConfig,
  migrations: Migration[],
  prepare?: (tx: Transaction, dialect: Dialect) => Promise<void>,
): Promise<Database> {
  const db = await open(config)
  try {
    // Alone, also among the copies of the service: the second finds all done.
    await db.transaction(async (tx) => {
      await migrate(tx, db.dialect, 'main', migrations)
      await prepare?.(tx, db.dialect)
    })
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}

async function open(config: DatabaseConfig): Promise<Database> {
  // Its driver is loaded only where it runs.
  if (isPostgres(config.location)) return (await import('./postgres/postgres-database.ts')).openPostgres(config)
  mkdirSync(dirname(config.location), { recursive: true })
  return openSqlite(config)
}
