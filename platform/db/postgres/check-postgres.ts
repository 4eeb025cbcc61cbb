import { connect, disconnect } from './connection.ts'
import { expectUsable } from './expect-usable.ts'
import { schemaLocation } from './location.ts'
import { execute } from './statements.ts'

/** What to do, by what the server or the driver says. */
const advice: readonly (readonly [RegExp, string])[] = [
  [/no encryption|SSL connection is required/, 'it wants TLS: add ?sslmode=verify-full'],
  [/does not support SSL/, 'it speaks without TLS: take sslmode out of the address'],
  [/certificate/, "name its authority's file: ?sslrootcert=FILE"],
  [/password|pg_hba|role "/, 'correct user and password'],
  [/database ".*" does not exist/, 'create it by "template template0 locale \'C\'"'],
  [/permission denied for database/, 'let the role own the database'],
]

/**
 * Whether the database is there, new enough, and this role may work in it. Nothing is made in it.
 * @throws Error in one line that says what to do; never with the password
 */
export async function checkPostgres(url: string): Promise<void> {
  if (!/^postgres(ql)?:\/\/[^@\s]+@[^@\s]+\/[^@\s/]+$/.test(url) || !URL.canParse(url))
    throw new Error('it is no address of a database: write postgres://user:password@host:port/database')
  try {
    await look(url)
  } catch (error) {
    const { message } = error as Error
    const known = advice.find(([said]) => said.test(message))
    const unreached = message.startsWith('PostgreSQL at ') ? 'start it, or correct the address' : undefined
    const next = known?.[1] ?? unreached
    throw new Error(next ? `${message}: ${next}` : message, { cause: error })
  }
}

async function look(url: string): Promise<void> {
  const connection = await connect({ location: schemaLocation(url, 'accounts'), readOnly: true })
  try {
    await expectUsable(connection)
    const { rows } = await execute<{ role: string; may: number }>(
      connection,
      `select current_user as role, has_database_privilege(current_database(), 'create')
        or exists (select from pg_namespace where nspname = current_schema()) as may`,
      [],
    )
    if (rows[0]!.may !== 1)
      throw new Error(`permission denied for database to ${rows[0]!.role}, who may create nothing`)
  } finally {
    await disconnect(connection)
  }
}
