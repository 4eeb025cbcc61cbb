import { backup, DatabaseSync } from 'node:sqlite'

/** All pages in one step: in several, one that is written meanwhile makes the engine begin anew. */
const ALL_PAGES = 2 ** 31 - 1
const BUSY_MS = 5_000

/** SQLite's online backup: one moment of the database, and no writer waits for it. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: BUSY_MS })
  try {
    await backup(source, to, { rate: ALL_PAGES })
  } finally {
    source.close()
  }
  const copy = new DatabaseSync(to)
  // So that it can be read where nothing can be written.
  copy.exec('pragma journal_mode = delete')
  copy.close()
}
