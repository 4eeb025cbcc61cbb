import { existsSync } from 'node:fs'
import { isPostgres } from './postgres/location.ts'

/** Whether its owner has ever made it. @throws DatabaseUnavailableError when the server cannot be reached */
export async function databaseExists(location: string): Promise<boolean> {
  // Its driver is loaded only where it runs.
  if (isPostgres(location)) return (await import('./postgres/schema-exists.ts')).schemaExists(location)
  return existsSync(location)
}
