/** Backups that cannot be put back are refused before anything is touched. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { openFolderBlobs } from '@selvedge/platform/blob/folder-blob'
import { migrateDatabase } from '@selvedge/platform/db/open-database'
import { openReader } from '@selvedge/platform/db/open-reader'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { databaseFile, keptDatabases, manifestFile } from '../../src/backup/backup-folder.ts'
import { lookInto } from '../../src/backup/files/look-into.ts'
import { decidedSwitch, decideSwitch, layReady } from '../../src/backup/files/switch-folders.ts'
import { takeBackup } from '../../src/backup/take-backup.ts'
import { openDataFolder } from '../../src/embedded/data-folder.ts'
import { backupCommands } from '../../src/ops/backup.ts'
import type { Answer, Given } from '../../src/ops/command.ts'
import { ownedDatabases } from '../../src/owned-databases.ts'
import type { OwnedName } from '../../src/owned-databases.ts'
import { inFolder, placesOf } from '../../src/places.ts'
import { seeded } from '../faults/random.ts'

const KILLS = 6
/** About as long as all of it takes. */
const WITHIN_MS = 1_500
const content = Buffer.from('no picture, but bytes')
const pattern = tempDir()
let home: ReturnType<typeof tempDir>
let dataDir: string
let dir: string

function inside(path: string): void {
  dataDir = join(path, 'data')
  dir = join(path, 'backup')
}

/** The databases of a system that has never been used, one picture, and a backup of them. */
beforeAll(async () => {
  inside(pattern.path)
  mkdirSync(dataDir)
  for (const name of keptDatabases) {
    const { migrations } = await ownedDatabases[name].load()
    await migrateDatabase({ location: fileOf(dataDir, name), durability: 'truth' }, migrations)
  }
  await (await openFolderBlobs(join(dataDir, 'blobs'))).put(content, { contentType: 'image/png' })
  await backUp(dir)
})
afterAll(() => pattern.remove())
beforeEach(() => {
  home = tempDir()
  cpSync(pattern.path, home.path, { recursive: true })
  inside(home.path)
})
afterEach(() => home.remove())

const fileOf = (folder: string, name: OwnedName) => inFolder(folder).database(name)
const backUp = (to: string) =>
  takeBackup({ places: inFolder(dataDir), dir: to, dryRun: false, now: () => new Date(), say: () => {} })

async function ops(command: keyof typeof backupCommands, over: Partial<Given> = {}): Promise<Answer> {
  const given = { places: inFolder(dataDir), argument: dir, dryRun: false, json: false, say: () => {}, ...over }
  const answer = await backupCommands[command]!.run(given as unknown as Given)
  return typeof answer === 'string' ? { said: answer, code: 0 } : answer
}

/** Every file below, with its content. */
function treeOf(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true }).map(String).toSorted()
  return Object.fromEntries(
    files
      .filter((name) => statSync(join(path, name)).isFile())
      .map((name) => [name, readFileSync(join(path, name), 'base64')]),
  )
}

const blobFile = () => {
  const name = readdirSync(join(dir, 'blobs'), { recursive: true }).map(String)
  return join(
    dir,
    'blobs',
    name.find((each) => /[0-9a-f]{64}$/.test(each))!,
  )
}

function change(file: string): void {
  const bytes = readFileSync(file)
  bytes[bytes.length - 1]! ^= 1
  writeFileSync(file, bytes)
}

const harm: Record<string, { said: RegExp; work(): void }> = {
  'a changed byte in a database': {
    said: /^damaged: orders/m,
    work: () => change(databaseFile(dir, 'orders', 'files')),
  },
  'a database cut short': {
    said: /^damaged: stock has \d+ bytes/m,
    work: () =>
      writeFileSync(
        databaseFile(dir, 'stock', 'files'),
        readFileSync(databaseFile(dir, 'stock', 'files')).subarray(0, 5_000),
      ),
  },
  'a missing database': {
    said: /^incomplete: media is missing/m,
    work: () => rmSync(databaseFile(dir, 'media', 'files')),
  },
  'a changed picture': { said: /^damaged: the picture/m, work: () => change(blobFile()) },
  'a missing picture': { said: /^incomplete: the picture/m, work: () => rmSync(blobFile()) },
  'a picture without its kind': { said: /^incomplete: the picture/m, work: () => rmSync(`${blobFile()}.type`) },
  'a changed list of pictures': { said: /^damaged: blobs\.txt/m, work: () => change(join(dir, 'blobs.txt')) },
  'a backup that was broken off': { said: /^incomplete: there is no manifest/m, work: () => rmSync(manifestFile(dir)) },
  'a manifest of something else': {
    said: /^foreign: /m,
    work: () => writeFileSync(manifestFile(dir), '{"format": 1}'),
  },
}

test.each(Object.keys(harm))('%s', async (name) => {
  const { said, work } = harm[name]!
  work()
  const before = treeOf(dataDir)
  for (const command of ['backup verify', 'restore'] as const) {
    const answer = await ops(command)
    expect(answer.said).toMatch(said)
    expect(answer.code).toBe(3)
  }
  const json = await ops('restore', { json: true })
  expect(JSON.parse(json.said)).toMatchObject({ outcome: 'REFUSED', problems: [{ what: expect.any(String) }] })
  expect(treeOf(dataDir)).toEqual(before)
})

test('a backup of a newer release is refused', async () => {
  const newer = join(home.path, 'newer')
  const orders = new DatabaseSync(fileOf(dataDir, 'orders'))
  orders.exec(`insert into migration (scope, name) values ('main', '999-later')`)
  orders.close()
  await backUp(newer)
  const answer = await ops('restore', { argument: newer })
  expect(answer).toEqual({ code: 3, said: expect.stringMatching(/Nothing was touched\.\nnewer: orders .*999-later/) })
})

test('a good one is put back, what was there stays beside it, and pictures that are gone come back', async () => {
  rmSync(join(dataDir, 'blobs'), { recursive: true })
  expect(await ops('backup verify')).toMatchObject({ code: 0 })
  expect(await ops('restore', { dryRun: true })).toMatchObject({
    code: 0,
    said: expect.stringContaining('Nothing was'),
  })
  const answer = JSON.parse((await ops('restore', { json: true })).said) as { outcome: string; replaced: string }
  expect(answer.outcome).toBe('RESTORED')
  for (const name of keptDatabases) {
    expect(existsSync(fileOf(dataDir, name))).toBe(true)
    expect(existsSync(fileOf(answer.replaced, name))).toBe(true)
  }
  expect(Object.values(treeOf(join(dataDir, 'blobs')))).toContain(content.toString('base64'))
})

test('called again after a crash in its last step it says that it is finished, and jumps no further', async () => {
  const { said } = await ops('restore', { json: true })
  const { replaced } = JSON.parse(said) as { replaced: string }
  const { sha256 } = JSON.parse(readFileSync(manifestFile(dir), 'utf8')) as { sha256: string }
  const ready = layReady(dataDir)
  cpSync(join(dataDir, 'truth'), join(ready, 'truth'), { recursive: true })
  decideSwitch(dataDir, { backup: sha256, replaced: 'replaced-again' })
  const truth = treeOf(join(ready, 'truth'))
  expect(await ops('restore')).toMatchObject({ code: 0, said: expect.stringContaining('is finished') })
  expect(decidedSwitch(dataDir)).toBeUndefined()
  expect(treeOf(join(dataDir, 'truth'))).toEqual(truth)
  expect(existsSync(replaced)).toBe(true)
})

test('killed at any moment and called again it ends well', async () => {
  const cli = join(import.meta.dirname, '..', '..', 'src', 'ops', 'cli.ts')
  const restore = () => spawn(process.execPath, [cli, 'restore', dir, '--data', dataDir], { stdio: 'ignore' })
  const random = seeded(3)
  for (let kill = 0; kill < KILLS; kill++) {
    const child = restore()
    const ended = once(child, 'exit')
    // A moment inside the work: where the crash falls is what the seed varies.
    await pause(random(WITHIN_MS))
    child.kill('SIGKILL')
    await ended
    // Whole, whichever it is.
    if (!decidedSwitch(dataDir)) for (const name of keptDatabases) lookInto(fileOf(dataDir, name))
  }
  const [code] = await once(restore(), 'exit')
  expect(code).toBe(0)
  expect(readdirSync(dataDir)).not.toContain('restoring')
  for (const name of keptDatabases) lookInto(fileOf(dataDir, name))
})

test('a system that is started instead finishes it just so', async () => {
  const ready = layReady(dataDir)
  cpSync(join(dataDir, 'truth'), join(ready, 'truth'), { recursive: true })
  writeFileSync(join(ready, 'truth', 'mark'), '')
  decideSwitch(dataDir, { backup: 'any', replaced: 'replaced-then' })
  openDataFolder(dataDir).unlock()
  expect(existsSync(join(dataDir, 'truth', 'mark'))).toBe(true)
  expect(decidedSwitch(dataDir)).toBeUndefined()
})

test('a damaged system is restored all the same: what cannot be read of it is said', async () => {
  writeFileSync(fileOf(dataDir, 'orders'), 'this is no database')
  const { said, code } = await ops('restore', { json: true })
  expect(code).toBe(0)
  expect(JSON.parse(said)).toMatchObject({ outcome: 'RESTORED', unread: [expect.stringContaining('orders.db')] })
  const reader = await openReader(fileOf(dataDir, 'orders'))
  expect(await reader.read.all('select * from orders')).toEqual([])
  await reader.close()
})

test('a backup that was broken off goes on; a folder with anything else in it is left alone', async () => {
  const half = join(home.path, 'half')
  cpSync(dir, half, { recursive: true })
  rmSync(manifestFile(half))
  writeFileSync(join(half, 'unfinished'), '')
  await expect(ops('backup', { argument: half })).resolves.toMatchObject({ code: 0 })
  expect(existsSync(join(half, 'unfinished'))).toBe(false)
  expect(await ops('backup verify', { argument: half })).toMatchObject({ code: 0 })
  const other = join(home.path, 'other')
  mkdirSync(other)
  writeFileSync(join(other, 'letter.txt'), 'keep me')
  await expect(ops('backup', { argument: other })).rejects.toThrow('not empty')
  await expect(ops('backup', { argument: dir })).rejects.toThrow('holds a backup already')
  expect(readdirSync(other)).toEqual(['letter.txt'])
})

test('a dry run of a backup writes nothing', async () => {
  const to = join(home.path, 'to')
  expect(await ops('backup', { argument: to, dryRun: true })).toMatchObject({ code: 0 })
  expect(existsSync(to)).toBe(false)
})

test('a damaged picture does not stand in the way of a backup, and is named', async () => {
  const blobs = join(dataDir, 'blobs')
  const name = readdirSync(blobs, { recursive: true })
    .map(String)
    .find((each) => /[0-9a-f]{64}$/.test(each))!
  change(join(blobs, name))
  const to = join(home.path, 'to')
  const answer = await ops('backup', { argument: to })
  expect(answer).toEqual({ code: 3, said: expect.stringContaining('1 pictures are damaged') })
  expect(await ops('backup verify', { argument: to })).toMatchObject({ code: 0 })
})

test('of servers all have to be named', () => {
  const env = { POSTGRES_URL: 'postgres://selvedge@there/selvedge' }
  expect(() => placesOf(env, dataDir)).toThrow('set KAFKA_BROKERS and S3_URL too')
})
