import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { WAL_LIMIT_BYTES } from './connection.ts'

/** After a truncation that a reader prevented, the file may grow by this much before the next attempt. */
const RETRY_STEP_BYTES = 16 * 1024 * 1024

/**
 * Keeps the write-ahead log bounded: an automatic checkpoint copies pages but a reader can keep the file from
 * being reset (206 MB in 6 s were seen). Call the returned function after each commit.
 */
export function createWalGuard(connection: DatabaseSync, file: string, limit = WAL_LIMIT_BYTES) {
  const walFile = `${file}-wal`
  let threshold = limit

  return function truncateWal(): void {
    const size = statSync(walFile, { throwIfNoEntry: false })?.size ?? 0
    if (size <= threshold) return
    const before = connection.prepare('pragma busy_timeout').get() as { timeout: number }
    // A reader in the way is no reason to block this thread: the next attempt comes by itself.
    connection.exec('pragma busy_timeout = 0')
    try {
      const { busy } = connection.prepare('pragma wal_checkpoint(truncate)').get() as { busy: number }
      threshold = busy ? size + RETRY_STEP_BYTES : limit
    } catch {
      // The commit before stands; a disk that fails here fails the next write too, and is reported there.
      threshold = size + RETRY_STEP_BYTES
    } finally {
      connection.exec(`pragma busy_timeout = ${before.timeout}`)
    }
  }
}
