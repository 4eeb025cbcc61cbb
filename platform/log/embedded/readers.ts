import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { guarded, openForReading } from './sqlite.ts'

/** Read connections to the files of a folder, whichever thread owns them. */
export interface Readers<Reader> {
  /** The files known so far. */
  all(): Reader[]
  /** Looks at the folder again: opens what appeared, reopens what was replaced, forgets what is gone. */
  refresh(): void
  close(): void
}

/**
 * @param owns tells by name which files of the folder belong here
 * @param open prepares the statements of one file
 */
export function openReaders<Reader>(
  dir: string,
  version: number,
  owns: (fileName: string) => boolean,
  open: (db: DatabaseSync, path: string) => Reader,
): Readers<Reader> {
  const files = new Map<string, { identity: string; db: DatabaseSync; reader: Reader }>()

  function refresh(): void {
    const names = new Set(readdirSync(dir).filter(owns))
    for (const [name, file] of files) {
      // A file deleted and written anew has another inode; the old connection would read the old file for ever.
      if (names.has(name) && identityOf(join(dir, name)) === file.identity) continue
      file.db.close()
      files.delete(name)
    }
    for (const name of names) {
      if (files.has(name)) continue
      const path = join(dir, name)
      const identity = identityOf(path)
      const db = identity === undefined ? undefined : openForReading(path, version)
      if (identity !== undefined && db) files.set(name, { identity, db, reader: open(db, path) })
    }
  }

  return {
    all: () => [...files.values()].map((file) => file.reader),
    refresh: () => guarded(refresh),
    close() {
      for (const file of files.values()) file.db.close()
      files.clear()
    },
  }
}

function identityOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found && `${found.dev}:${found.ino}`
}
