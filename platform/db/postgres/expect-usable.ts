import type { Connection } from './connection.ts'
import { execute } from './statements.ts'

/** Tells where the collation of a database comes from. */
const OLDEST = 15

/**
 * @throws Error when the server is too old, when the database does not order text by bytes, which every index and page
 * relies on, or when the role goes through the walls between tenants
 */
export async function expectUsable(connection: Connection): Promise<void> {
  const version = await execute<{ server_version: string }>(connection, 'show server_version', [])
  const told = version.rows[0]!.server_version
  if (Number.parseInt(told, 10) < OLDEST) throw new Error(`PostgreSQL ${told} is too old: ${OLDEST} or newer is needed`)
  const { rows } = await execute<{ collation: string; provider: string; role: string; bypasses: number }>(
    connection,
    `select datcollate as collation, datlocprovider as provider, rolname as role,
        rolsuper or rolbypassrls as bypasses
      from pg_database, pg_roles where datname = current_database() and rolname = current_user`,
    [],
  )
  const { collation, provider, role, bypasses } = rows[0]!
  if (bypasses === 1) {
    throw new Error(`the role ${role} bypasses row security: create a plain one, and a database that it owns`)
  }
  if (provider === 'i' || !/^(C|POSIX)(\.|$)/.test(collation)) {
    throw new Error(
      `the collation of PostgreSQL's database is ${collation}, not C: create one by "template template0 locale 'C'"`,
    )
  }
}
