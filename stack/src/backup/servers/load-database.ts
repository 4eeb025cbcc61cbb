import { migrateDatabase } from '@selvedge/platform/db/open-database'
import { loadRows } from '@selvedge/platform/db/postgres/load-rows'
import type { Migration } from '@selvedge/platform/db/database'
import type { DatabaseEntry } from '../manifest.ts'
import { partsOf } from './rows-file.ts'

/**
 * Makes the tables as they were when the backup was taken, and fills them; what this release has migrated since is still missing.
 * @param file of the backup
 * @param location of a schema that is not there yet
 * @param migrations all that this release has
 * @throws Error when the rows are not those of these tables
 */
export async function loadDatabase(
  { name, migrations: applied, tables }: DatabaseEntry,
  file: string,
  location: string,
  migrations: readonly Migration[],
): Promise<void> {
  const then = migrations.filter((migration) => applied.includes(migration.name))
  await migrateDatabase({ location, durability: 'truth' }, then)
  await loadRows(location, async ({ fill, goOnBehind }) => {
    for await (const part of partsOf(file)) {
      if ('table' in part) {
        const rows = await fill(part.table, part.columns, part.lines)
        if (rows !== tables[part.table]) throw new Error(`${name}: ${part.table} took ${rows} rows`)
      }
      if ('sequences' in part) {
        for (const [sequence, last] of Object.entries(part.sequences)) await goOnBehind(sequence, last)
      }
    }
  })
}
