import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

const walLimitBytes = 64 * 1024 * 1024
const lookEveryMs = 1_000

/**
 * Keeps the write-ahead log of an own file small. SQLite's automatic checkpoint copies pages but starts the file
 * over only when no reader holds a snapshot, so under constant reading it would grow without bound.
 * Call after commits.
 */
export function walGuard(db: DatabaseSync, path: string): () => void {
  let looked = performance.now()
  return () => {
    if (performance.now() - looked < lookEveryMs) return
    looked = performance.now()
    const wal = statSync(`${path}-wal`, { throwIfNoEntry: false })
    if (wal && wal.size > walLimitBytes) truncateWal(db)
  }
}

/** @returns false when a reader was in the way: the next look tries again */
export function truncateWal(db: DatabaseSync): boolean {
  // Readers' snapshots last milliseconds; waiting longer for one would stall this thread for nothing.
  db.exec('pragma busy_timeout = 50')
  try {
    return db.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 0
  } finally {
    db.exec('pragma busy_timeout = 5000')
  }
}
