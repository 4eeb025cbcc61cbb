/** Migrating as a step of its own, as people and processes run it: on a database of the server that is made for this. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { programArgs } from '../../src/cluster/program.ts'

const dir = tempDir()
const name = `migrating_${randomBytes(5).toString('hex')}`
const server = new Client(process.env.POSTGRES_URL)
const url = new URL(process.env.POSTGRES_URL!)
url.pathname = `/${name}`

beforeAll(async () => {
  await server.connect()
  await server.query(`create database ${name} template template0 locale 'C'`)
})
afterAll(async () => {
  await server.query(`drop database ${name} with (force)`)
  await server.end()
  dir.remove()
})

const migrate = () => run(['stack/src/ops/cli.ts', 'migrate'], {})

test('a service whose tables are missing says so in one line and ends; after the step it starts, and a second finds nothing to do', async () => {
  const early = await service()
  expect(early.code).toBe(1)
  const [line, ...more] = early.said.trim().split('\n')
  expect(more).toEqual([])
  expect(JSON.parse(line!)).toMatchObject({
    msg: 'cannot start',
    err: { message: expect.stringMatching(/^the database lacks .* 001-connections.*: run "npm run ops -- migrate"/) },
  })

  const first = await migrate()
  expect(first.said).toMatch(/^connections: 000-due, 000-outbox, .*001-connections/m)
  expect(first.code).toBe(0)
  expect(await migrate()).toEqual({ code: 0, said: 'All databases are up to date.\n' })
  expect(await service()).toMatchObject({ code: 0 })
})

test('what cannot be migrated is told in one line', async () => {
  const nobody = 'postgres://someone:secret@127.0.0.1:1/selvedge'
  const { code, said } = await run(['stack/src/ops/cli.ts', 'migrate'], { POSTGRES_URL: nobody })
  expect(code).toBe(1)
  expect(said).toMatch(
    /^POSTGRES_URL: PostgreSQL at 127\.0\.0\.1:1\/selvedge: .*: start it, or correct the address\.\n$/,
  )
  expect(said).not.toContain('secret')
})

/** Starts one and, if it gets so far, stops it again. */
function service() {
  return run(['services/connections/main.ts'], {
    SELVEDGE_LOG_DIR: join(dir.path, 'log'),
    SELVEDGE_LOG_WRITER: 'truth',
    SELVEDGE_DATA_DIR: dir.path,
    SELVEDGE_LISTEN: `unix:${join(dir.path, 'connections.sock')}`,
    SELVEDGE_VIEWER_KEYS: 'test:a key that is only ever used in tests',
  })
}

async function run([program, ...args]: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [...programArgs(program!), ...args], {
    env: { PATH: process.env.PATH, POSTGRES_URL: url.href, ...env },
  })
  let said = ''
  for (const out of [child.stdout, child.stderr]) {
    out.on('data', (text: Buffer) => {
      said += String(text)
      // A second signal would not wait.
      if (said.includes('"started"') && !child.killed) child.kill('SIGTERM')
    })
  }
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}
