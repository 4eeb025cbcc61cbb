import { connect, disconnect } from './connection.ts'
import { parseLocation } from './location.ts'
import { control } from './statements.ts'

/** @throws DatabaseUnavailableError when the server cannot be reached */
export async function dropSchema(location: string): Promise<void> {
  const { schema } = parseLocation(location)
  const connection = await connect({ location, durability: 'truth' })
  try {
    await control(connection, `drop schema if exists "${schema}" cascade`)
  } finally {
    await disconnect(connection)
  }
}
