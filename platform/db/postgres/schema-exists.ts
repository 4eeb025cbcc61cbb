import { connect, disconnect } from './connection.ts'
import { parseLocation } from './location.ts'
import { execute } from './statements.ts'

/** @throws DatabaseUnavailableError when the server cannot be reached */
export async function schemaExists(location: string): Promise<boolean> {
  const connection = await connect({ location, readOnly: true })
  try {
    const found = 'select 1 as found from pg_namespace where nspname = $1'
    return (await execute(connection, found, [parseLocation(location).schema])).rowCount === 1
  } finally {
    await disconnect(connection)
  }
}
