/** On servers: what goes with the truth that it was made of. */
import { migrateDatabase } from '@selvedge/platform/db/open-database'
import { openAlone } from '@selvedge/platform/db/postgres/alone'
import type { Alone } from '@selvedge/platform/db/postgres/alone'
import { parseLocation } from '@selvedge/platform/db/postgres/location'
import { deleteTopics } from '@selvedge/platform/log/kafka/delete-topics'
import { topics } from '@selvedge/protos/topics'
import { ownedDatabases } from '../../owned-databases.ts'
import type { OwnedName } from '../../owned-databases.ts'
import type { ServerPlaces } from '../../places.ts'
import { keptDatabases } from '../backup-folder.ts'

/** What the schemas that are laid ready begin with. */
export const READY = 'restoring'

export const keptSchemas = ({ database }: ServerPlaces) =>
  keptDatabases.map((name) => parseLocation(database(name)).schema)

/** Schemas of what is derived, or answered for a day alone. */
export async function derivedSchemas(alone: Alone, places: ServerPlaces): Promise<string[]> {
  const kept = keptSchemas(places)
  return (await alone.schemas()).filter((schema) => !kept.includes(schema) && !/^(restoring|replaced)_/.test(schema))
}

/** Not those of the epochs: they are above every backup. @returns how many there were */
export async function endTopics({ kafka }: ServerPlaces): Promise<number> {
  const names = Object.values(topics).map(({ name }) => name)
  return (await deleteTopics(kafka, names)).length
}

/**
 * For truth that others have put back to an earlier moment: everything made of a later one begins anew. Broken off, it is called
 * again.
 * @throws Error in words while a process of the system is connected
 */
export async function endDerived(places: ServerPlaces): Promise<void> {
  await using alone = await openAlone(places.url, READY)
  await alone.drop(await derivedSchemas(alone, places))
  const passing = Object.keys(ownedDatabases).filter((name) => !keptDatabases.includes(name as OwnedName))
  for (const name of passing as OwnedName[]) {
    const { migrations } = await ownedDatabases[name].load()
    await migrateDatabase({ location: places.database(name), durability: 'truth' }, migrations)
  }
  await endTopics(places)
}
