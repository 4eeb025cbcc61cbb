import { rmSync } from 'node:fs'
import { isPostgres } from './postgres/location.ts'

/** Deletes a database with all that is in it, whether it is there or not. Nobody may have it open for writing. */
export async function dropDatabase(location: string): Promise<void> {
  if (isPostgres(location)) return (await import('./postgres/drop-schema.ts')).dropSchema(location)
  for (const suffix of ['', '-wal', '-shm']) rmSync(location + suffix, { force: true })
}
