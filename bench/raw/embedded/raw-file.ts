/** A bare SQLite file of its own, as durable as the truth is. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface RawFile extends Disposable {
  database: DatabaseSync
}

/** It is gone when disposed. */
export function openRawFile(tables: string): RawFile {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-bench-raw-'))
  const database = new DatabaseSync(join(folder, 'raw.sqlite'))
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 10000')
  database.exec(tables)
  return {
    database,
    [Symbol.dispose]() {
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
