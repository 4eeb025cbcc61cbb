/**
 * On one machine: the databases are laid ready beside the old ones, and folders are renamed. The log and all that is derived
 * go with the old truth: the services replay their topics at the next start, and the views are built from them.
 */
import { constants, existsSync } from 'node:fs'
import { copyFile, cp, mkdir, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openDatabase } from '@selvedge/platform/db/open-database'
import { sync } from '../../durable.ts'
import { expectNotInUse, openDataFolder } from '../../embedded/data-folder.ts'
import { ownedDatabases } from '../../owned-databases.ts'
import type { OwnedName } from '../../owned-databases.ts'
import { inFolder } from '../../places.ts'
import type { FolderPlaces } from '../../places.ts'
import { databaseFile, keptDatabases } from '../backup-folder.ts'
import { knownElsewhere } from '../known-elsewhere.ts'
import { brandsIn, makeReady } from '../make-ready.ts'
import type { GoOn } from '../make-ready.ts'
import type { Manifest } from '../manifest.ts'
import { putBlobsBack } from '../put-blobs-back.ts'
import type { Restored, RestoreOptions } from '../restore-backup.ts'
import { verifyBackup } from '../verify-backup.ts'
import { decidedSwitch, decideSwitch, finishSwitch, layReady, switchedFolders } from './switch-folders.ts'

type Options = RestoreOptions<FolderPlaces>

/** @throws StartError when the data folder is in use; Error in words when the disk is too small */
export async function restoreFolder({ dir, places, dryRun, now, say }: Options): Promise<Restored> {
  const { dataDir } = places
  // Told before a large backup is read.
  expectNotInUse(dataDir)
  const { manifest, id, problems } = await verifyBackup(dir, say, 'files')
  if (!manifest || problems.length > 0) return { outcome: 'REFUSED', problems }
  if (dryRun) return { outcome: 'CHECKED', manifest }
  const decided = decidedSwitch(dataDir)
  const folder = openDataFolder(dataDir)
  try {
    if (decided?.backup === id) return { outcome: 'FINISHED', manifest, replaced: join(dataDir, decided.replaced) }
    await expectSpace(dataDir, manifest)
    const replaced = `replaced-${now().toISOString().replaceAll(/[:.]/g, '-')}`
    const unread = await layAllReady({ dir, places, manifest, now, say })
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

async function layAllReady(options: Omit<Options, 'dryRun'> & { manifest: Manifest }): Promise<string[]> {
  const { dir, places, manifest, now, say } = options
  const { dataDir } = places
  const { given, epochs, unread } = await knownElsewhere(places)
  for (const line of unread) say(`cannot be read, numbers go on by time alone: ${line}`)
  const ready = layReady(dataDir)
  const readyPlaces = inFolder(ready)
  const fileOf = (name: OwnedName) => databaseFile(dir, name, 'files')
  const brandIds = await brandsIn(fileOf('accounts'))
  const jump = { brandIds, known: given, backedUpAt: new Date(manifest.takenAt), now: now() }
  for (const name of keptDatabases) {
    await putBack(name, fileOf(name), readyPlaces.database(name), { epoch: epochs.get(name) ?? 0, jump })
    say(`${name}: laid ready`)
  }
  // They are above every backup, and have to stay so.
  for (const name of switchedFolders) {
    const epochFiles = join(dataDir, name, 'epochs')
    if (existsSync(epochFiles)) await cp(epochFiles, join(ready, name, 'epochs'), { recursive: true })
  }
  await putBlobsBack(dir, await places.blobs(), say)
  for (const name of switchedFolders) sync(join(ready, name))
  return unread
}

/** Copies a database out of the backup; it is migrated by this release, on the disk, and ready for its service. */
async function putBack(name: OwnedName, from: string, to: string, goOn: GoOn): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await copyFile(from, to, constants.COPYFILE_FICLONE)
  const { migrations } = await ownedDatabases[name].load()
  const db = await openDatabase({ location: to, durability: 'truth' }, migrations)
  try {
    await makeReady(db, name, goOn)
  } finally {
    await db.close()
  }
  sync(to)
  sync(dirname(to))
}
