/** On servers, too: what cannot be put back is refused before anything is touched, and whatever is broken off can be called again. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { migrateDatabase, openMigrated } from '@selvedge/platform/db/open-database'
import { acrossTenants } from '@selvedge/platform/db/tenant'
import { openKafkaLog } from '@selvedge/platform/log/kafka/kafka-log'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { topics } from '@selvedge/protos/topics'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { databaseFile, keptDatabases, manifestFile } from '../../src/backup/backup-folder.ts'
import { takeBackup } from '../../src/backup/take-backup.ts'
import { backupCommands } from '../../src/ops/backup.ts'
import type { Answer, Given } from '../../src/ops/command.ts'
import { migrateAll, ownedDatabases } from '../../src/owned-databases.ts'
import { inFolder } from '../../src/places.ts'
import type { Places } from '../../src/places.ts'
import { seeded } from '../faults/random.ts'
import { ownServers } from './own-servers.ts'
import type { OwnServers } from './own-servers.ts'

const KILLS = 4
/** About as long as all of it takes. */
const WITHIN_MS = 4_000
const content = Buffer.from('no picture, but bytes')
const pattern = tempDir()
let home: ReturnType<typeof tempDir>
let servers: OwnServers
let dir: string

const backUp = (places: Places, to: string) =>
  takeBackup({ places, dir: to, dryRun: false, now: () => new Date(), say: () => {} })

/** Two brands, an order of each, and one picture; and a backup of them. */
beforeAll(async () => {
  servers = await ownServers()
  const { places } = servers
  await migrateAll((_, name) => places.view(name))
  await write(
    'accounts',
    `insert into organisation (id, kind, slug, name, created_at, message)
    values ('b1', 'BRAND', 'one', 'One', '', ''), ('b2', 'BRAND', 'two', 'Two', '', '')`,
  )
  await write(
    'orders',
    `insert into orders (id, brand_id, retailer_id, number, status, clean, message)
    values ('o1', 'b1', 'r1', 'ONE-2026-00001', 'PLACED', 1, ''), ('o2', 'b2', 'r2', 'TWO-2026-00001', 'PLACED', 1, '')`,
  )
  await (await places.blobs()).put(content, { contentType: 'image/png' })
  const log = await openKafkaLog(places.kafka)
  await log.createTopics([topics.order])
  await log.close()
  await backUp(places, join(pattern.path, 'backup'))
})
afterAll(async () => {
  await servers.drop()
  pattern.remove()
})
beforeEach(() => {
  home = tempDir()
  cpSync(pattern.path, home.path, { recursive: true })
  dir = join(home.path, 'backup')
})
afterEach(() => home.remove())

async function write(name: 'accounts' | 'orders', text: string): Promise<void> {
  const { migrations } = await ownedDatabases[name].load()
  const location = servers.places.database(name)
  const db = await openMigrated({ location, durability: 'truth' }, migrations)
  await acrossTenants(() => db.transaction((tx) => tx.run(text))).finally(() => db.close())
}

async function ops(command: keyof typeof backupCommands, over: Partial<Given> = {}): Promise<Answer> {
  const given = { places: servers.places, argument: dir, dryRun: false, json: false, say: () => {}, ...over }
  const answer = await backupCommands[command]!.run(given as unknown as Given)
  return typeof answer === 'string' ? { said: answer, code: 0 } : answer
}

/** What a restore would change first. */
async function touched() {
  const schemas = `select nspname, oid from pg_namespace where pg_get_userbyid(nspowner) = current_user order by 1`
  await using opened = await servers.places.log()
  return [await servers.query(schemas), await opened!.log.incarnation(topics.order.name)]
}

const orders = () =>
  servers.query<{ id: string }>('select id from orders.orders order by id').then((rows) => rows.map(({ id }) => id))

function change(file: string): void {
  const bytes = readFileSync(file)
  bytes[bytes.length - 1]! ^= 1
  writeFileSync(file, bytes)
}

const fileOf = (name: string) => databaseFile(dir, name, 'postgresql')
const harm: Record<string, { said: RegExp; work(): void }> = {
  'a changed byte in a database': { said: /^damaged: orders/m, work: () => change(fileOf('orders')) },
  'a database cut short': {
    said: /^damaged: stock has \d+ bytes/m,
    work: () => writeFileSync(fileOf('stock'), readFileSync(fileOf('stock')).subarray(0, 50)),
  },
  'a missing database': { said: /^incomplete: media is missing/m, work: () => rmSync(fileOf('media')) },
  'a backup that was broken off': { said: /^incomplete: there is no manifest/m, work: () => rmSync(manifestFile(dir)) },
}

test.each(Object.keys(harm))('%s', async (name) => {
  const { said, work } = harm[name]!
  work()
  const before = await touched()
  for (const command of ['backup verify', 'restore'] as const) {
    expect(await ops(command)).toMatchObject({ said: expect.stringMatching(said), code: 3 })
  }
  expect(await touched()).toEqual(before)
})

test('rows of every tenant are in it, and it can be verified without the servers', async () => {
  const rows = readFileSync(fileOf('orders'), 'utf8')
  for (const number of ['ONE-2026-00001', 'TWO-2026-00001']) expect(rows).toContain(number)
  const { databases } = JSON.parse(readFileSync(manifestFile(dir), 'utf8')) as {
    databases: { name: string; tables: Record<string, number> }[]
  }
  expect(databases.map(({ name }) => name)).toEqual(keptDatabases)
  expect(databases.find(({ name }) => name === 'orders')!.tables).toMatchObject({ orders: 2 })
  expect(await ops('backup verify', { places: undefined })).toMatchObject({ code: 0 })
})

test('a backup goes back to the engine it is of', async () => {
  const dataDir = join(home.path, 'data')
  mkdirSync(dataDir)
  const files = inFolder(dataDir)
  for (const name of keptDatabases) {
    const { migrations } = await ownedDatabases[name].load()
    await migrateDatabase({ location: files.database(name), durability: 'truth' }, migrations)
  }
  const other = join(home.path, 'of-files')
  await backUp(files, other)
  const before = await touched()
  const refused = (from: string) => ({ code: 3, said: expect.stringContaining(`foreign: it was taken from ${from}`) })
  expect(await ops('restore', { argument: other })).toEqual(refused('files'))
  expect(await ops('restore', { places: files })).toEqual(refused('postgresql'))
  expect(await touched()).toEqual(before)
})

test('a backup of a newer release is refused', async () => {
  const newer = join(home.path, 'newer')
  const row = `('main', '999-later')`
  await servers.query(`insert into orders.migration (scope, name) values ${row}`)
  await backUp(servers.places, newer)
  await servers.query(`delete from orders.migration where (scope, name) = ${row}`)
  const answer = await ops('restore', { argument: newer })
  expect(answer).toEqual({ code: 3, said: expect.stringMatching(/Nothing was touched\.\nnewer: orders .*999-later/) })
})

test('while a process of the system is connected nothing is put back', async () => {
  const { migrations } = await ownedDatabases.stock.load()
  const db = await openMigrated({ location: servers.places.database('stock'), durability: 'truth' }, migrations)
  await expect(ops('restore')).rejects.toThrow('stock are in use: stop every process first')
  await db.close()
  expect(await ops('restore', { dryRun: true })).toMatchObject({ code: 0 })
})

test('a good one is put back: old truth stays beside it, the topics go, pictures that are gone come back', async () => {
  const blobs = await servers.places.blobs()
  for await (const { key } of blobs.list()) await blobs.remove(key)
  await write('orders', `delete from orders where id = 'o1'`)
  await servers.query('create schema viewer_v1')
  await servers.query('create table viewer_v1.migration (scope text, name text)')
  const { outcome, replaced } = JSON.parse((await ops('restore', { json: true })).said) as Record<string, string>
  expect(outcome).toBe('RESTORED')
  expect(await orders()).toEqual(['o1', 'o2'])
  const schemas = (await servers.query<{ name: string }>('select nspname as name from pg_namespace')).map(
    ({ name }) => name,
  )
  expect(schemas).toEqual(expect.arrayContaining(keptDatabases.map((name) => `${replaced}_${name.replace('-', '_')}`)))
  expect(schemas.filter((name) => name.startsWith('restoring') || name === 'viewer_v1')).toEqual([])
  for await (const { size } of blobs.list()) expect(size).toBe(content.length)
  await using opened = await servers.places.log()
  await expect(opened!.log.incarnation(topics.order.name)).rejects.toThrow()
  expect(await servers.query('select placed from orders.order_count')).toEqual([
    { placed: expect.any(String) },
    { placed: expect.any(String) },
  ])
})

test('truth that others have put back keeps itself, and all that was made of a later one begins anew', async () => {
  const { places, query } = servers
  const log = await openKafkaLog(places.kafka)
  await log.createTopics([topics.order, { name: 'orders.epoch.v1', partitions: 1, cleanup: 'compact' }])
  await query('create schema viewer_v1')
  await query('create table viewer_v1.migration (scope text, name text)')
  const [counted] = await query<{ n: number }>('select max(placed)::int as n from orders.order_count')
  await expect(ops('restored to', { argument: 'then' })).rejects.toThrow('name the moment like')
  const argument = new Date().toISOString()
  expect(await ops('restored to', { argument, dryRun: true })).toMatchObject({ code: 0 })
  expect(await log.incarnation(topics.order.name)).not.toBe('')
  expect(await ops('restored to', { argument })).toMatchObject({ code: 0, said: expect.stringContaining('begin anew') })
  await expect(log.incarnation(topics.order.name)).rejects.toThrow()
  expect(await log.incarnation('orders.epoch.v1')).not.toBe('')
  await log.close()
  expect(await orders()).toEqual(['o1', 'o2'])
  expect(await query('select from orders.order_count where placed > ' + counted!.n)).not.toEqual([])
  expect(await query(`select from pg_namespace where nspname = 'viewer_v1'`)).toEqual([])
  expect(await query(`select from pg_namespace where nspname = 'enrichment'`)).toHaveLength(1)
})

test('killed at any moment and called again it ends well', async () => {
  const cli = join(import.meta.dirname, '..', '..', 'src', 'ops', 'cli.ts')
  const env = { PATH: process.env.PATH, ...servers.env }
  const restore = () => spawn(process.execPath, [cli, 'restore', dir], { stdio: 'ignore', env })
  const random = seeded(3)
  for (let kill = 0; kill < KILLS; kill++) {
    const child = restore()
    const ended = once(child, 'exit')
    // A moment inside the work: where the crash falls is what the seed varies.
    await pause(random(WITHIN_MS))
    child.kill('SIGKILL')
    await ended
    // Whole, whichever it is.
    expect(await orders()).toEqual(['o1', 'o2'])
  }
  const [code] = await once(restore(), 'exit')
  expect(code).toBe(0)
  expect(await orders()).toEqual(['o1', 'o2'])
})
