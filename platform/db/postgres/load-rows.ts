import { pipeline } from 'node:stream/promises'
import { escapeIdentifier } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { connect, disconnect } from './connection.ts'
import type { Connection } from './connection.ts'
import { control, execute } from './statements.ts'

/** Fills the tables of a schema that its migrations have made and that nobody uses yet. */
export interface Loading {
  /** @param lines as a snapshot gave them @returns how many there were */
  fill(table: string, columns: readonly string[], lines: AsyncIterable<Uint8Array>): Promise<number>
  /** The next number a sequence gives is `last` + 1. */
  goOnBehind(sequence: string, last: number): Promise<void>
}

/**
 * All or nothing: the tables hold afterwards what is filled into them and nothing else.
 * @throws Error when a row is none of its table; DatabaseUnavailableError
 */
export async function loadRows(location: string, work: (loading: Loading) => Promise<void>): Promise<void> {
  const connection = await connect({ location, durability: 'truth', streaming: true })
  try {
    await control(connection, 'begin')
    const tables = await tablesOf(connection)
    // What a migration put in is in the rows that come.
    const filled = tables.filter(({ name }) => name !== 'migration').map(({ name }) => escapeIdentifier(name))
    if (filled.length > 0) await control(connection, `truncate ${filled.join(', ')}`)
    // No wall lets whole tables in, not even for the owner, while it stands against him too.
    const walled = tables.filter(({ forced }) => forced === 1).map(({ name }) => escapeIdentifier(name))
    for (const table of walled) await control(connection, `alter table ${table} no force row level security`)
    await work({
      async fill(table, columns, lines) {
        const names = columns.map((each) => escapeIdentifier(each)).join(', ')
        const rows = connection.client.query(copyFrom(`copy ${escapeIdentifier(table)} (${names}) from stdin`))
        await pipeline(lines, rows)
        return rows.rowCount
      },
      async goOnBehind(sequence, last) {
        await execute(connection, 'select setval($1::regclass, $2::bigint)', [escapeIdentifier(sequence), last])
      },
    })
    for (const table of walled) await control(connection, `alter table ${table} force row level security`)
    await control(connection, 'commit')
  } finally {
    await disconnect(connection)
  }
}

async function tablesOf(connection: Connection): Promise<{ name: string; forced: number }[]> {
  const text = `select relname as name, relforcerowsecurity as forced from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r' order by oid`
  return (await execute<{ name: string; forced: number }>(connection, text, [])).rows
}
