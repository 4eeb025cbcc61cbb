import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database, DatabaseConfig, Dialect, Migration, Transaction } from './database.ts'
import { MigrationsMissingError } from './errors.ts'
import { migrate, missingOf } from './migrate.ts'
import { isPostgres } from './postgres/location.ts'
import { openSqlite } from './sqlite/sqlite-database.ts'
import { acrossTenants } from './tenant.ts'

/** How an owner opens its database: bringing its tables up to date, or finding them so. */
export type OpenDatabase = (config: DatabaseConfig, migrations: Migration[]) => Promise<Database>

/**
 * Opens the database, creating folder and file or the schema, and brings its tables up to date. One thread opens a
 * file this way, several processes a schema; who only reads uses `openReader`.
 *
 * @param prepare makes what is needed besides the migrations, in their transaction; readers wait for it too
 * @throws DatabaseNewerError when newer code has migrated it; DatabaseUnavailableError; DatabaseDamagedError
 * @example
 * const location = locate(dir, 'catalog')
 * const db = await openDatabase({ location, durability: 'truth' }, [...outboxMigrations, ...migrations])
 */
export function openDatabase(
  config: DatabaseConfig,
  migrations: Migration[],
  prepare?: (tx: Transaction, dialect: Dialect) => Promise<void>,
): Promise<Database> {
  return openWith(config, (db) =>
    // Alone, also among the copies of the service: the second finds all done.
    acrossTenants(() =>
      db.transaction(async (tx) => {
        await migrate(tx, db.dialect, 'main', migrations)
        await prepare?.(tx, db.dialect)
      }),
    ),
  )
}

/**
 * Opens a database that a step of its own migrates (`migrateDatabase`). It may be ahead of this code: while a new
 * release takes over, processes of the one before start again too.
 * @throws MigrationsMissingError when it is behind; else as `openDatabase`
 */
export function openMigrated(config: DatabaseConfig, migrations: Migration[]): Promise<Database> {
  return openWith(config, async (db) => {
    const missing = await missingOf(db.read, db.dialect, 'main', migrations)
    if (missing.length > 0) {
      throw new MigrationsMissingError(
        `the database lacks the migrations ${missing.join(', ')}: run "npm run ops -- migrate" of this release first`,
      )
    }
  })
}

/** Brings a database up to date and closes it. @returns the names of the migrations that were applied */
export async function migrateDatabase(config: DatabaseConfig, migrations: Migration[]): Promise<string[]> {
  const db = await open(config)
  try {
    return await acrossTenants(() => db.transaction((tx) => migrate(tx, db.dialect, 'main', migrations)))
  } finally {
    await db.close()
  }
}

async function openWith(config: DatabaseConfig, prepare: (db: Database) => Promise<void>): Promise<Database> {
  const db = await open(config)
  try {
    await prepare(db)
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
