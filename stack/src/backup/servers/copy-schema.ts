import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { postgresDialect } from '@selvedge/platform/db/postgres/postgres-database'
import { withSnapshot } from '@selvedge/platform/db/postgres/snapshot'
import type { Snapshot } from '@selvedge/platform/db/postgres/snapshot'
import { derivedTables } from '@selvedge/platform/views/derived-tables'
import { END, headLine } from './rows-file.ts'

/** One moment of a schema, and no writer waits for it. What views keep in it is not truth and not in the copy. */
export function copySchema(location: string, to: string): Promise<void> {
  return withSnapshot(location, (snapshot) => pipeline(partsOf(snapshot), createWriteStream(to, { mode: 0o600 })))
}

interface Given {
  name: string
  table: string
  /** What it gave last, perhaps after the moment of the tables: none is given twice. */
  last: number
}

const sequences = `select s.relname as name, t.relname as "table", last_value as last
  from pg_sequences join pg_class s on s.relname = sequencename and s.relnamespace = current_schema()::regnamespace
  join pg_depend d on d.objid = s.oid and d.deptype = 'a' join pg_class t on t.oid = d.refobjid
  where schemaname = current_schema() and last_value is not null order by 1`

async function* partsOf({ read, rows }: Snapshot): AsyncGenerator<string | Buffer> {
  const applied = await read.all<{ name: string }>(`select name from migration where scope = 'main' order by name`)
  yield headLine({ migrations: applied.map(({ name }) => name) })
  const without = new Set(['migration', ...(await derivedTables(read, postgresDialect))])
  const tables = await read.all<{ name: string }>(postgresDialect.listTables)
  for (const { name: table } of tables.filter(({ name }) => !without.has(name))) {
    const columns = (await read.all<{ name: string }>(postgresDialect.listColumns, [table])).map(({ name }) => name)
    yield headLine({ table, columns })
    yield* rows(table, columns)
    yield END
  }
  const given = (await read.all<Given>(sequences)).filter(({ table }) => !without.has(table))
  yield headLine({ sequences: Object.fromEntries(given.map(({ name, last }) => [name, last])) })
}
