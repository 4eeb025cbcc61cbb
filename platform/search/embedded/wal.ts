import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

const largest = 64 * 1024 * 1024

/**
 * Empties an overgrown write-ahead log: readers that follow one another without a gap keep the ordinary checkpoint
 * from ever starting over. Waits for the questions being answered, a few milliseconds.
 */
export function shrinkWal(db: DatabaseSync, file: string): void {
  const size = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
  if (size > largest) db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
}
