import { DatabaseSync } from 'node:sqlite'
import { LogUnavailableError } from '../errors.ts'

/** How long a statement waits for a lock of another thread; writers hold one for about 15 ms. */
const busyTimeoutMs = 5_000

/** SQLite's primary result codes that mean "the storage", not "the statement". */
const faults: Record<number, { what: string; retriable: boolean }> = {
  3: { what: 'may not be accessed', retriable: false },
  5: { what: 'is locked', retriable: true },
  6: { what: 'is locked', retriable: true },
  7: { what: 'has no memory', retriable: true },
  8: { what: 'is read-only', retriable: false },
  10: { what: 'cannot be read or written', retriable: true },
  11: { what: 'is damaged', retriable: false },
  13: { what: 'has no disk space', retriable: true },
  14: { what: 'cannot be opened', retriable: true },
  26: { what: 'is damaged: not a log file', retriable: false },
}

/** Turns a storage fault of SQLite or the file system into the log's error; everything else stays as it is. */
export function asLogError(error: unknown, file = "the log's file"): unknown {
  if (!(error instanceof Error)) return error
  const { code, errcode } = error as { code?: string; errcode?: number }
  if (code === 'ERR_SQLITE_ERROR' && errcode !== undefined) {
    const fault = faults[errcode & 0xff]
    if (fault) return new LogUnavailableError(`${file} ${fault.what}`, fault.retriable, error)
  }
  if (code === 'ENOSPC') return new LogUnavailableError("the log's folder has no disk space", true, error)
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return new LogUnavailableError("the log's folder cannot be written", false, error)
  }
  return error
}

export function guarded<T>(work: () => T, file?: string): T {
  try {
    return work()
  } catch (error) {
    throw asLogError(error, file)
  }
}

/**
 * Opens a file this thread owns. `timeout` is set by the constructor, before any pragma: two threads that meet
 * in `journal_mode` without it fail with "database is locked".
 * The schema and `user_version` enter in one transaction, so a reader sees a whole file or none.
 */
export function openOwned(
  path: string,
  options: { version: number; schema: string; synchronous: 'FULL' | 'NORMAL'; pageSize: number },
): DatabaseSync {
  return guarded(() => {
    const db = new DatabaseSync(path, { timeout: busyTimeoutMs })
    try {
      db.exec(`pragma page_size = ${options.pageSize}`)
      db.exec('pragma journal_mode = WAL')
      db.exec(`pragma synchronous = ${options.synchronous}`)
      // 40 MB of WAL: smaller ones checkpoint inside hot writes too often, larger ones stall longer.
      db.exec(`pragma wal_autocheckpoint = ${Math.round(40_960_000 / options.pageSize)}`)
      db.exec('pragma cache_size = -8000')
      const version = versionOf(db, options.version, path)
      if (version === 0) {
        immediate(db, () => db.exec(`${options.schema}; pragma user_version = ${options.version}`))
      }
      return db
    } catch (error) {
      db.close()
      throw error
    }
  }, path)
}

/** Opens a file for reading, or answers undefined while its owner has not finished creating it. */
export function openForReading(path: string, version: number): DatabaseSync | undefined {
  return guarded(() => {
    const db = new DatabaseSync(path, { readOnly: true, timeout: busyTimeoutMs })
    try {
      if (versionOf(db, version, path) === version) {
        db.exec('pragma cache_size = -4000')
        return db
      }
    } catch (error) {
      db.close()
      throw error
    }
    db.close()
    return undefined
  }, path)
}

function versionOf(db: DatabaseSync, known: number, path: string): number {
  const { user_version: found } = db.prepare('pragma user_version').get() as { user_version: number }
  if (found !== 0 && found !== known) {
    throw new LogUnavailableError(`${path} has format ${found}, this release reads ${known}`, false)
  }
  return found
}

/** Runs `work` in one write transaction that takes the lock at once. `work` must not wait for anything. */
export function immediate<T>(db: DatabaseSync, work: () => T): T {
  db.exec('begin immediate')
  try {
    const result = work()
    db.exec('commit')
    return result
  } catch (error) {
    // A full disk has already rolled back by itself.
    if (db.isTransaction) db.exec('rollback')
    throw error
  }
}
