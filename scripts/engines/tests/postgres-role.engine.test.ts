/** As whom processes work: on a server of this file's own, since only there it is known who its superuser is. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../../platform/db/open-database.ts'
import { schemaLocation } from '../../../platform/db/postgres/location.ts'
import { startPostgres } from '../postgres.ts'
import type { Server } from '../server.ts'

let server: Server

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

const open = (url: string) => openDatabase({ location: schemaLocation(url, 'x'), durability: 'truth' }, [])

test('the plain role it tells works; its superuser, whom no wall stops, is refused in one line', async () => {
  await (await open(server.url)).close()
  const url = new URL(server.url)
  url.username = 'postgres'
  await expect(open(url.href)).rejects.toThrow(
    'the role postgres bypasses row security: create a plain one, and a database that it owns',
  )
})
