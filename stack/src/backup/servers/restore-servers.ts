/**
 * On servers: the databases are laid ready in schemas beside the old ones, and in one transaction the names are exchanged. What
 * is derived is dropped in it, and the topics go just before: a system that is started in between finds them lost and sends
 * them again from the old truth, which still stands.
 */
import { migrateDatabase, openMigrated } from '@selvedge/platform/db/open-database'
import { openAlone } from '@selvedge/platform/db/postgres/alone'
import type { Alone } from '@selvedge/platform/db/postgres/alone'
import { parseLocation, schemaLocation } from '@selvedge/platform/db/postgres/location'
import { ownedDatabases } from '../../owned-databases.ts'
import type { OwnedName } from '../../owned-databases.ts'
import type { ServerPlaces } from '../../places.ts'
import { databaseFile, keptDatabases } from '../backup-folder.ts'
import { knownElsewhere } from '../known-elsewhere.ts'
import { brandsIn, makeReady } from '../make-ready.ts'
import type { Manifest } from '../manifest.ts'
import { putBlobsBack } from '../put-blobs-back.ts'
import type { Restored, RestoreOptions } from '../restore-backup.ts'
import { verifyBackup } from '../verify-backup.ts'
import { derivedSchemas, endTopics, keptSchemas, READY } from './derived.ts'
import { loadDatabase } from './load-database.ts'

type Options = RestoreOptions<ServerPlaces>

const readyAt = ({ url }: ServerPlaces, name: OwnedName) => schemaLocation(url, `${READY}_${name}`)
const names = Object.keys(ownedDatabases) as OwnedName[]

/** @throws Error in words while a process of the system is connected, or a server cannot be reached */
export async function restoreServers({ dir, places, dryRun, now, say }: Options): Promise<Restored> {
  await using alone = await openAlone(places.url, READY)
  const { manifest, problems } = await verifyBackup(dir, say, 'postgresql')
  if (!manifest || problems.length > 0) return { outcome: 'REFUSED', problems }
  if (dryRun) return { outcome: 'CHECKED', manifest }
  // Of a call that was broken off.
  await alone.drop((await alone.schemas()).filter((schema) => schema.startsWith(`${READY}_`)))
  const unread = await layAllReady({ dir, places, manifest, now, say })
  await putBlobsBack(dir, await places.blobs(), say)
  // Nobody's topics are taken from under him.
  await alone.expect()
  say(`${await endTopics(places)} topics deleted: their owners send them again`)
  const replaced = `replaced_${now().toISOString().replaceAll(/\D/g, '').slice(0, 14)}`
  await exchange(alone, places, replaced)
  return { outcome: 'RESTORED', manifest, replaced, unread }
}

async function layAllReady(options: Omit<Options, 'dryRun'> & { manifest: Manifest }): Promise<string[]> {
  const { dir, places, manifest, now, say } = options
  const { given, epochs, unread } = await knownElsewhere(places)
  for (const line of unread) say(`cannot be read, numbers go on by time alone: ${line}`)
  for (const entry of manifest.databases) {
    const name = entry.name as OwnedName
    const { migrations } = await ownedDatabases[name].load()
    await loadDatabase(entry, databaseFile(dir, name, 'postgresql'), readyAt(places, name), migrations)
    say(`${name}: loaded`)
  }
  for (const name of names) {
    const { migrations } = await ownedDatabases[name].load()
    await migrateDatabase({ location: readyAt(places, name), durability: 'truth' }, migrations)
  }
  const brandIds = await brandsIn(readyAt(places, 'accounts'))
  const jump = { brandIds, known: given, backedUpAt: new Date(manifest.takenAt), now: now() }
  for (const name of keptDatabases) {
    const { migrations } = await ownedDatabases[name].load()
    const db = await openMigrated({ location: readyAt(places, name), durability: 'truth' }, migrations)
    await makeReady(db, name, { epoch: epochs.get(name) ?? 0, jump }).finally(() => db.close())
  }
  return unread
}

/** What is derived, or answered for a day alone, begins anew; old truth stays under another name. */
async function exchange(alone: Alone, places: ServerPlaces, replaced: string): Promise<void> {
  const there = await alone.schemas()
  const schemaOf = (location: string) => parseLocation(location).schema
  const aside = keptSchemas(places).filter((schema) => there.includes(schema))
  await alone.exchange({
    drop: await derivedSchemas(alone, places),
    rename: [
      ...aside.map((schema) => [schema, `${replaced}_${schema}`] as const),
      ...names.map((name) => [schemaOf(readyAt(places, name)), schemaOf(places.database(name))] as const),
    ],
  })
}
