import { join } from 'node:path'
import { schemaLocation } from './postgres/location.ts'

/**
 * Where a database is. Its owner says folder and name, whoever runs the owner knows the engine; both who opens it and
 * who reads it ask here.
 * @example
 * openDatabase({ location: locate(config.dataDir, 'catalog'), durability: 'truth' }, migrations)
 */
export type Locate = (folder: string, name: string) => string

/** One SQLite file each. */
export const inFiles: Locate = (folder, name) => join(folder, `${name}.db`)

/** One schema each of a PostgreSQL database, which all machines share. */
export function inSchemas(url: string): Locate {
  return (_folder, name) => schemaLocation(url, name)
}
