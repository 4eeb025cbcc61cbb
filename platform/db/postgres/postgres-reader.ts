import type { Reader } from '../open-reader.ts'
import { createPool } from './pool.ts'
import { readScope } from './postgres-database.ts'

const MOST_READING = 4

/** Read-only access to a schema that another process owns; it need not exist yet. */
export function openPostgresReader(location: string): Reader {
  const pool = createPool({ location, readOnly: true }, MOST_READING)
  return { read: readScope(pool), close: () => pool.close() }
}
