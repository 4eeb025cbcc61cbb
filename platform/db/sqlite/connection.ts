import { DatabaseSync } from 'node:sqlite'
import type { DatabaseConfig } from '../database.ts'
import { translateError } from './translate-error.ts'

/**
 * A file has one writing thread, so nobody should ever wait; the time-out bounds the wait for a backup or an
 * operator's shell. It blocks the thread, hence short.
 */
const BUSY_TIMEOUT_MS = 2_000
/** Pages. 4,000 gives order placing a p99 of 18 ms, 10,000 one of 6-12 ms, 40,000 a maximum of 140 ms. */
const AUTOCHECKPOINT_PAGES = 10_000
/** The log file is cut back to this after a checkpoint that finished it. */
export const WAL_LIMIT_BYTES = 64 * 1024 * 1024
const DEFAULT_CACHE_MIB = 8

export type ConnectionConfig = Omit<DatabaseConfig, 'durability'> & { durability?: DatabaseConfig['durability'] }

/** Opens the connection that may write; creates the file. Foreign keys are enforced. */
export function openWriteConnection(config: DatabaseConfig): DatabaseSync {
  const synchronous = config.durability === 'truth' ? 'full' : 'normal'
  return open(config, false, [
    'pragma journal_mode = wal',
    `pragma synchronous = ${synchronous}`,
    `pragma wal_autocheckpoint = ${AUTOCHECKPOINT_PAGES}`,
    `pragma journal_size_limit = ${WAL_LIMIT_BYTES}`,
  ])
}

/** Opens a connection that cannot write. The file must exist: its owner creates it. */
export function openReadConnection(config: ConnectionConfig): DatabaseSync {
  return open(config, true, ['pragma query_only = on'])
}

function open(config: ConnectionConfig, readOnly: boolean, pragmas: string[]): DatabaseSync {
  let step = `open ${config.location}`
  try {
    // The time-out must stand before journal_mode: two threads opening one new file else meet "database is locked".
    const connection = new DatabaseSync(config.location, { readOnly, timeout: BUSY_TIMEOUT_MS })
    const cache = `pragma cache_size = ${-1024 * (config.cacheMib ?? DEFAULT_CACHE_MIB)}`
    for (step of [...pragmas, cache, 'pragma mmap_size = 0', 'pragma foreign_keys = on']) connection.exec(step)
    return connection
  } catch (error) {
    throw translateError(error, step)
  }
}
