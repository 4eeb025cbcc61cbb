import { setTimeout as delay } from 'node:timers/promises'
import type { Dialect, Sql } from './database.ts'
import { DatabaseUnavailableError } from './errors.ts'
import { isMigrated } from './migrate.ts'
import { isPostgres } from './postgres/location.ts'
import { sqliteDialect } from './sqlite/sqlite-database.ts'
import { openSqliteReader } from './sqlite/sqlite-reader.ts'

export interface Reader {
  read: Sql
  /**
   * Differs after every commit of the owner: what was read at an equal stamp is what would be read now. Cheaper than
   * any question; absent where the engine does not tell.
   */
  stamp?(): number
  close(): Promise<void>
}

export interface ReaderOptions {
  /** SQLite's page cache in MiB; default 8. */
  cacheMib?: number
  /** How long to wait for the owner to create it, milliseconds; default 30,000. */
  timeoutMs?: number
  signal?: AbortSignal
}

const LOOK_EVERY_MS = 20

/**
 * Read-only access to a database that another thread or process owns. Waits until the owner has created and
 * migrated it.
 * @param location as its owner gives it to `openDatabase`
 * @throws DatabaseUnavailableError after `timeoutMs`
 * @example
 * const reader = await openReader(locate(dir, viewKey(orderStatus)))
 * const row = await reader.read.get<{ n: number }>('select count(*) as n from orders where brand = $1', [brand])
 */
export async function openReader(location: string, options: ReaderOptions = {}): Promise<Reader> {
  const { cacheMib, timeoutMs = 30_000, signal } = options
  const deadline = performance.now() + timeoutMs
  const [open, dialect] = isPostgres(location)
    ? await postgres(location)
    : [() => openSqliteReader(location, cacheMib), sqliteDialect]
  for (;;) {
    const reader = await tryOpen(open, dialect)
    if (reader) return reader
    if (performance.now() > deadline) {
      throw new DatabaseUnavailableError(`${withoutPassword(location)} was not created by its owner`)
    }
    await delay(LOOK_EVERY_MS, undefined, { signal })
  }
}

/** Its driver is loaded only where it runs. */
async function postgres(location: string): Promise<[() => Reader, Dialect]> {
  const [{ openPostgresReader }, { postgresDialect }] = await Promise.all([
    import('./postgres/postgres-reader.ts'),
    import('./postgres/postgres-database.ts'),
  ])
  return [() => openPostgresReader(location), postgresDialect]
}

/** Undefined before the owner's first commit: then there is no file, an empty one, or a server still starting. */
async function tryOpen(open: () => Reader, dialect: Dialect): Promise<Reader | undefined> {
  let reader: Reader | undefined
  try {
    reader = open()
    if (await isMigrated(reader.read, dialect)) return reader
  } catch (error) {
    if (!(error instanceof DatabaseUnavailableError)) {
      await reader?.close()
      throw error
    }
  }
  await reader?.close()
  return undefined
}

function withoutPassword(location: string): string {
  return location.replace(/:[^:@/]*@/, '@')
}
