/**
 * Puts a backup in the place of what a data folder holds (ADR 22). Everything is checked before anything is touched. Then
 * the databases are laid ready beside the old ones, and folders are renamed. The log and all that is derived go with the old
 * truth: the services replay their topics at the next start, and the views are built from them.
 */
import { existsSync } from 'node:fs'
import { cp, mkdir, statfs } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { openFolderBlobs } from '@selvedge/platform/blob/folder-blob'
import { expectNotInUse, openDataFolder } from '../embedded/data-folder.ts'
import { blobsFolder } from '../topology.ts'
import { blobFolder, databaseFile, keptDatabases } from './backup-folder.ts'
import { knownElsewhere } from './known-elsewhere.ts'
import type { Manifest, Problem } from './manifest.ts'
import { brandsIn, putBack } from './put-back.ts'
import { decidedSwitch, decideSwitch, finishSwitch, layReady, switchedFolders } from './switch-folders.ts'
import { sync } from '../durable.ts'
import { fileOf } from './take-backup.ts'
import { blobKeys, verifyBackup } from './verify-backup.ts'

export interface RestoreOptions {
  /** Of the backup. */
  dir: string
  dataDir: string
  /** Looks at everything and touches nothing. */
  dryRun: boolean
  now(): Date
  say(line: string): void
}

export type Restored =
  | { outcome: 'REFUSED'; problems: Problem[] }
  /** It could be. */
  | { outcome: 'CHECKED'; manifest: Manifest }
  | {
      outcome: 'RESTORED'
      manifest: Manifest
      /** Where what was there before is now. */
      replaced: string
      /** What of it could not be read, so that counting goes on by time alone. */
      unread: string[]
    }
  /** An earlier call had done all but the last step. */
  | { outcome: 'FINISHED'; manifest: Manifest; replaced: string }

/** @throws StartError when the data folder is in use; Error in words when the disk is too small */
export async function restoreBackup({ dir, dataDir, dryRun, now, say }: RestoreOptions): Promise<Restored> {
  // Told before a large backup is read.
  expectNotInUse(dataDir)
  const { manifest, id, problems } = await verifyBackup(dir, say)
  if (!manifest || problems.length > 0) return { outcome: 'REFUSED', problems }
  if (dryRun) return { outcome: 'CHECKED', manifest }
  const decided = decidedSwitch(dataDir)
  const folder = openDataFolder(dataDir)
  try {
    if (decided?.backup === id) return { outcome: 'FINISHED', manifest, replaced: join(dataDir, decided.replaced) }
    await expectSpace(dataDir, manifest)
    const replaced = `replaced-${now().toISOString().replaceAll(/[:.]/g, '-')}`
    const unread = await layAllReady({ dir, dataDir, manifest, now, say })
    decideSwitch(dataDir, { backup: id, replaced })
    finishSwitch(dataDir)
    return { outcome: 'RESTORED', manifest, replaced: join(dataDir, replaced), unread }
  } finally {
    folder.unlock()
  }
}

/** The old databases stay, so the new ones need room beside them. */
async function expectSpace(dataDir: string, { databases, blobs }: Manifest): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir)
  const needed = databases.reduce((sum, { bytes }) => sum + bytes, blobs.bytes)
  if (bavail * bsize < needed) {
    throw new Error(`${dataDir} has room for ${bavail * bsize} bytes and needs ${needed}: nothing was touched`)
  }
}

async function layAllReady(options: Omit<RestoreOptions, 'dryRun'> & { manifest: Manifest }): Promise<string[]> {
  const { dir, dataDir, manifest, now, say } = options
  const { given, epochs, unread } = await knownElsewhere(dataDir)
  for (const line of unread) say(`cannot be read, numbers go on by time alone: ${line}`)
  const ready = layReady(dataDir)
  const brandIds = await brandsIn(databaseFile(dir, 'accounts'))
  const jump = { brandIds, known: given, backedUpAt: new Date(manifest.takenAt), now: now() }
  for (const name of keptDatabases) {
    await putBack(name, databaseFile(dir, name), fileOf(ready, name), { epoch: epochs.get(name) ?? 0, jump })
    say(`${name}: laid ready`)
  }
  // They are above every backup, and have to stay so.
  for (const name of switchedFolders) {
    const epochFiles = join(dataDir, name, 'epochs')
    if (existsSync(epochFiles)) await cp(epochFiles, join(ready, name, 'epochs'), { recursive: true })
  }
  await putBlobsBack(dir, join(dataDir, blobsFolder), say)
  for (const name of switchedFolders) sync(join(ready, name))
  return unread
}

/** Their names are their content: one that is there needs nothing, and one that is too many harms nobody. */
async function putBlobsBack(dir: string, to: string, say: (line: string) => void): Promise<void> {
  await mkdir(to, { recursive: true })
  const [source, target] = [await openFolderBlobs(blobFolder(dir)), await openFolderBlobs(to)]
  let put = 0
  for (const key of blobKeys(dir)) {
    if (await target.has(key)) continue
    const { stream, contentType } = (await source.get(key))!
    await target.put(stream, { contentType })
    put++
  }
  say(`${put} pictures put back to ${basename(to)}`)
}
