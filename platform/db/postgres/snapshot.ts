import type { Readable } from 'node:stream'
import { escapeIdentifier } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Sql } from '../database.ts'
import { EVERYBODY } from '../tenant.ts'
import { connect, disconnect } from './connection.ts'
import { createScope } from './scope.ts'
import { control, execute } from './statements.ts'
import { tellTransaction } from './wall.ts'

/** A database as it was at one moment, whatever is written meanwhile; nobody who writes waits for it. */
export interface Snapshot {
  /** Of all tenants. */
  read: Sql
  /** All rows of a table in the server's text format, a line each; to be read to its end before anything else is asked. */
  rows(table: string, columns: readonly string[]): Readable
}

/** @throws DatabaseUnavailableError when the server cannot be reached or ends the transaction */
export async function withSnapshot<T>(location: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const connection = await connect({ location, readOnly: true, streaming: true })
  try {
    // Behind a wall only everybody's work sees every row.
    await control(connection, `begin isolation level repeatable read, read only; ${tellTransaction(EVERYBODY)}`)
    return await work({
      read: createScope((text, params) => execute(connection, text, params)),
      rows: (table, columns) =>
        connection.client.query(
          copyTo(
            `copy ${escapeIdentifier(table)} (${columns.map((each) => escapeIdentifier(each)).join(', ')}) to stdout`,
          ),
        ),
    })
  } finally {
    await disconnect(connection)
  }
}
