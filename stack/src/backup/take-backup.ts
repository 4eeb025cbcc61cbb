/**
 * A backup while the system runs: each database by itself as it was at one moment, then the pictures. Blobs are never taken
 * away, so those that a copied database names are there; what came meanwhile is more than is needed.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BlobDamagedError } from '@selvedge/platform/blob/blob'
import type { Blobs } from '@selvedge/platform/blob/blob'
import { openFolderBlobs } from '@selvedge/platform/blob/folder-blob'
import { databaseExists } from '@selvedge/platform/db/database-exists'
import type { Places } from '../places.ts'
import { blobFolder, blobList, databaseFile, hashOfFile, keptDatabases, manifestFile } from './backup-folder.ts'
import { copying } from './copying.ts'
import type { Copying } from './copying.ts'
import { newManifest, writeManifest } from './manifest.ts'
import type { DatabaseEntry, Manifest } from './manifest.ts'
import { sync, writeWhole } from '../durable.ts'

export interface BackupOptions {
  places: Places
  /** A folder that is new or empty, or of a backup that was broken off: it goes on there. */
  dir: string
  /** Looks whether it could be, and writes nothing. */
  dryRun: boolean
  now(): Date
  say(line: string): void
}

/** Lies in the folder until the manifest is there. */
export const UNFINISHED = 'unfinished'
const SAY_EVERY = 500

/**
 * @returns undefined after a dry run
 * @throws Error in words when the folder is in use for something else, or there is nothing to back up
 */
export async function takeBackup({ places, dir, dryRun, now, say }: BackupOptions): Promise<Manifest | undefined> {
  await expectAll(places)
  await expectFree(dir)
  if (dryRun) return undefined
  await claim(dir)
  const { engine } = places
  const way = await copying[engine]()
  const takenAt = now().toISOString()
  const databases: DatabaseEntry[] = []
  for (const name of keptDatabases) {
    const file = databaseFile(dir, name, engine)
    const entry = { name, takenAt: now().toISOString(), ...(await copied(way, places.database(name), file)) }
    say(`${name}: ${entry.bytes} bytes, ${Object.values(entry.tables).reduce((sum, rows) => sum + rows, 0)} rows`)
    databases.push(entry)
  }
  const blobs = await copyBlobs(await places.blobs(), dir, say)
  const manifest: Manifest = { ...newManifest, engine, takenAt, finishedAt: now().toISOString(), databases, blobs }
  writeWhole(manifestFile(dir), writeManifest(manifest))
  await rm(join(dir, UNFINISHED))
  return manifest
}

async function expectAll(places: Places): Promise<void> {
  for (const name of keptDatabases) {
    if (await databaseExists(places.database(name))) continue
    throw new Error(`${name} is not there on ${places.name}: name the folder of a system with --data DIR`)
  }
}

async function expectFree(dir: string): Promise<void> {
  if (!existsSync(dir)) return
  if (existsSync(manifestFile(dir))) throw new Error(`${dir} holds a backup already: name another folder`)
  const names = await readdir(dir)
  if (names.length > 0 && !names.includes(UNFINISHED)) throw new Error(`${dir} is not empty: name another folder`)
}

async function claim(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  await writeFile(join(dir, UNFINISHED), '')
  // Of one that was broken off: those of now belong together.
  await rm(join(dir, 'databases'), { recursive: true, force: true })
  await mkdir(join(dir, 'databases'), { mode: 0o700 })
}

async function copied(way: Copying, from: string, to: string): Promise<Omit<DatabaseEntry, 'name' | 'takenAt'>> {
  await way.copy(from, to)
  const contents = await way.lookInto(to)
  sync(to)
  return { bytes: (await stat(to)).size, sha256: await hashOfFile(to), ...contents }
}

/** Only those that are not there yet: a backup that was broken off goes on. */
async function copyBlobs(source: Blobs, dir: string, say: (line: string) => void): Promise<Manifest['blobs']> {
  const target = await openFolderBlobs(blobFolder(dir))
  const lines: string[] = []
  const unreadable: string[] = []
  let bytes = 0
  for await (const { key, size } of source.list()) {
    if (!(await target.has(key)) && !(await copyBlob(key))) {
      unreadable.push(key)
      say(`the picture ${key} is damaged: it is not in the backup`)
      continue
    }
    bytes += size
    lines.push(`${key} ${size}\n`)
    if (lines.length % SAY_EVERY === 0) say(`${lines.length} pictures, ${bytes} bytes`)
  }
  const text = lines.join('')
  writeWhole(blobList(dir), text)
  return { count: lines.length, bytes, sha256: createHash('sha256').update(text).digest('hex'), unreadable }

  /** @returns false when its content is not what its name says */
  async function copyBlob(key: string): Promise<boolean> {
    // Without its content type it cannot be shown either.
    const found = await source.get(key).catch((error: unknown) => {
      if (!(error instanceof BlobDamagedError)) throw error
    })
    if (!found) return false
    const put = await target.put(found.stream, { contentType: found.contentType })
    if (put !== key) await target.remove(put)
    return put === key
  }
}
