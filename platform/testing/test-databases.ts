import { randomBytes } from 'node:crypto'
import type { Locate } from '../db/locate.ts'
import { inFiles, inSchemas } from '../db/locate.ts'

export interface TestDatabases {
  locate: Locate
  /** Drops what was made at the server; files go with their folder. */
  drop(): Promise<void>
}

/**
 * Databases of one test: files, or schemas of the server that `SELVEDGE_TEST_POSTGRES` names. The suites of databases,
 * views and services do not know which: `npm run test:engines` runs them a second time.
 */
export function testDatabases(): TestDatabases {
  const url = process.env.SELVEDGE_TEST_POSTGRES
  if (!url) return { locate: inFiles, drop: async () => {} }
  const prefix = `test_${randomBytes(5).toString('hex')}_`
  const locate = inSchemas(url)
  return {
    locate: (folder, name) => locate(folder, prefix + name),
    async drop() {
      const { Client } = await import('pg')
      const client = new Client(url)
      await client.connect()
      try {
        const made = 'select nspname as name from pg_namespace where starts_with(nspname, $1)'
        const { rows } = await client.query<{ name: string }>(made, [prefix])
        for (const { name } of rows) await client.query(`drop schema "${name}" cascade`)
      } finally {
        await client.end()
      }
    },
  }
}
