import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database, DatabaseConfig, Dialect, Migration, Transaction } from './database.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './sqlite/sqlite-database.ts'

/**
 * Opens the database, creating folder and file, and brings its tables up to date. One thread opens a file this
 * way; all others use `openReader`.
 *
 * @param prepare makes what is needed besides the migrations, in their transaction; readers wait for it too
 * @throws DatabaseNewerError when newer code has migrated it; DatabaseUnavailableError; DatabaseDamagedError
 * @example
 * const location = join(dir, 'catalog.db')
 * const db = await openDatabase({ location, durability: 'truth' }, [outboxMigration, ...migrations])
 */
export async function openDatabase(
  config: DatabaseConfig,
  migrations: Migration[],
  prepare?: (tx: Transaction, dialect: Dialect) => Promise<void>,
): Promise<Database> {
  mkdirSync(dirname(config.location), { recursive: true })
  const db = openSqlite(config)
  try {
    await db.transaction(async (tx) => {
      await migrate(tx, db.dialect, 'main', migrations)
      await prepare?.(tx, db.dialect)
      // Readers in other threads wait for this mark, so that they never see a file without its tables.
      await tx.run('pragma user_version = 1')
    })
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}
