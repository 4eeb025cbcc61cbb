/** As whom processes work: on a server of this file's own, since only there it is known who its superuser is. */
import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../../platform/db/open-database.ts'
import { checkPostgres } from '../../../platform/db/postgres/check-postgres.ts'
import { schemaLocation } from '../../../platform/db/postgres/location.ts'
import { testCertificate } from '../../../platform/testing/certificates.ts'
import { startPostgres } from '../postgres.ts'
import { own, serverFolder } from '../server.ts'
import type { Server } from '../server.ts'

let server: Server

const folder = serverFolder('postgres')

beforeAll(async () => {
  server = await startPostgres({ folder })
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

test('a start is told in one line that the server lets nobody in without TLS, or without a password', async () => {
  const db = await open(server.url)
  await db.transaction((tx) => tx.run(`alter role selvedge password 'right'`))
  await db.close()
  const { ca, certificate, key } = testCertificate()
  const files = { 'ca.pem': ca, 'server.crt': certificate, 'server.key': key }
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, 'data', name), content, { mode: 0o600 })
    own(join(folder, 'data', name))
  }
  writeFileSync(join(folder, 'data', 'pg_hba.conf'), 'hostssl all selvedge all scram-sha-256\n')
  appendFileSync(join(folder, 'data', 'postgresql.conf'), 'ssl = on\n')
  await server.kill()
  server = await startPostgres({ folder })
  const authority = encodeURIComponent(join(folder, 'data', 'ca.pem'))
  const address = (password: string, query: string) => server.url.replace('@', `:${password}@`) + query
  await expect(checkPostgres(address('right', ''))).rejects.toThrow(/wants TLS: add \?sslmode=/)
  await checkPostgres(address('right', `?sslmode=verify-full&sslrootcert=${authority}`))
  const told = (password: string, query: string) => expect(checkPostgres(address(password, query))).rejects
  await told('right', '?sslmode=verify-full').toThrow(/certificate.*: name its authority's file/)
  await told('wrong', `?sslmode=verify-full&sslrootcert=${authority}`).toThrow(/password.*: correct user and password/)
})

test('a start is told in one line that the server is too old', async () => {
  const old = await startPostgres({ version: '14.23.0-beta.17' })
  try {
    await expect(checkPostgres(old.url)).rejects.toThrow(/^PostgreSQL 14\.\d+ is too old: 15 or newer is needed$/)
  } finally {
    await old.stop()
  }
})
