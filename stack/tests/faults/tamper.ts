/** What happens to a database behind its owner's back, while the owner does not run. */
import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { isPostgres, parseLocation } from '@selvedge/platform/db/postgres/location'
import { Client } from 'pg'

/** The position of every view in it falls to so many hundredths: what it has read is delivered once more. */
export async function rewind(location: string, hundredths: number): Promise<void> {
  await execute(location, `update view_position set position = position * ${hundredths} / 100`)
}

/** Nothing of it is left. */
export async function lose(location: string): Promise<void> {
  if (isPostgres(location)) await execute(location, `drop schema ${parseLocation(location).schema} cascade`)
  else for (const part of ['', '-wal', '-shm']) rmSync(location + part, { force: true })
}

async function execute(location: string, statement: string): Promise<void> {
  if (!isPostgres(location)) {
    using file = new DatabaseSync(location)
    file.exec(statement)
    return
  }
  const { url, schema } = parseLocation(location)
  const client = new Client(url)
  await client.connect()
  try {
    await client.query(`set search_path to ${schema}`)
    await client.query(statement)
  } finally {
    await client.end()
  }
}
