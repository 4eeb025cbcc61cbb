import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database, DatabaseConfig, Migration } from './database.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './sqlite/sqlite-database.ts'

/**
 * Opens the database, creating folder and file, and brings its tables up to date. One thread opens a file this
 * way; all others use `openReader`.
 *
 * @throws DatabaseNewerError when newer code has migrated it; DatabaseUnavailableError; DatabaseDamagedError
 * @example
 * const db = await openDatabase({ location: join(dir, 'catalog.db'), durability: 'truth' }, [outboxMigration, ...migrations])
 */
export async function openDatabase(config: DatabaseConfig, migrations: Migration[]): Promise<Database> {
  mkdirSync(dirname(config.location), { recursive: true })
  const db = openSqlite(config)
  try {
    await migrate(db, 'main', migrations)
    // Readers in other threads wait for this mark, so that they never see half of the tables.
    await db.transaction((tx) => tx.run('pragma user_version = 1'))
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}
