import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database, SqlValue } from '../database.ts'
import { demandEpochAbove, openEpoch } from '../epoch.ts'
import { partitionOf } from '../../log/partitioner.ts'
import { lossesOf } from '../losses.ts'
import { nextRows } from '../outbox-rows.ts'
import { startRelay } from '../relay.ts'
import { makeFolder, openShelf, openShelfLog, put, thing } from './outbox-fixture.ts'

let folder: ReturnType<typeof makeFolder>
let db: Database
let shelfLog: Awaited<ReturnType<typeof openShelfLog>>

beforeEach(async () => {
  folder = makeFolder()
  db = await openShelf(folder.location)
  shelfLog = await openShelfLog(folder.dir)
})
afterEach(async () => {
  await shelfLog.close()
  await db.close()
  await folder.remove()
})

const partition = (key: string) => partitionOf(key, thing.partitions)
const epochFile = () => join(folder.dir, 'epochs', 'shelf')
const open = () => openEpoch({ db, log: shelfLog.log, owner: 'shelf', topics: [thing], file: epochFile() })

async function sendOne(key: string): Promise<number> {
  const relay = startRelay({
    db,
    log: shelfLog.log,
    topics: [thing],
    onError: (error) => {
      throw error
    },
  })
  const version = await db.transaction((tx) => put(tx, key, 'state'))
  await relay.drained()
  await relay.stop()
  return version
}

async function restart(): Promise<void> {
  await db.close()
  db = await openShelf(folder.location)
}

const TABLES = ['outbox', 'entity_version', 'outbox_position', 'outbox_meta']

/** What a backup holds. */
async function copy(): Promise<Map<string, Record<string, SqlValue>[]>> {
  const rows = TABLES.map(async (table) => [table, await db.read.all(`select * from ${table}`)] as const)
  return new Map(await Promise.all(rows)) as Map<string, Record<string, SqlValue>[]>
}

/** Without a copy: the database is emptied. */
async function restore(backup?: Awaited<ReturnType<typeof copy>>): Promise<void> {
  await db.transaction(async (tx) => {
    for (const table of TABLES) {
      await tx.run(`delete from ${table}`)
      for (const row of backup?.get(table) ?? []) {
        const columns = Object.keys(row)
        const places = columns.map((_, index) => `$${index + 1}`)
        await tx.run(`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`, Object.values(row))
      }
    }
  })
  await restart()
}

test('nothing is published before the epoch is settled', async () => {
  await expect(db.transaction((tx) => put(tx, 'a', 'one'))).rejects.toThrow('openEpoch')
})

test('a normal restart keeps the epoch, with and without rows waiting', async () => {
  expect(await open()).toEqual({ epoch: 1, raised: 'the database is empty', restored: false })
  await sendOne('a')
  await db.transaction((tx) => put(tx, 'b', 'waits'))
  await restart()
  expect(await open()).toEqual({ epoch: 1, raised: null, restored: false })
})

test('records appended but not yet removed do not look like a restore, however often that happened', async () => {
  await open()
  await sendOne('a')
  await db.transaction((tx) => put(tx, 'a', 'one'))
  await db.transaction((tx) => put(tx, 'b', 'two'))
  for (const row of [...(await nextRows(db.read)), ...(await nextRows(db.read))]) await shelfLog.log.append([row])
  expect(await open()).toMatchObject({ epoch: 1, raised: null })
})

test('an emptied database goes on above everything it ever wrote, also when its epoch file is gone', async () => {
  await open()
  const before = await sendOne('a')
  await restore()
  expect(await open()).toMatchObject({ epoch: 2, raised: 'the database is empty', restored: true })
  expect(await sendOne('a')).toBeGreaterThan(before)
  await restore()
  rmSync(epochFile())
  expect(await open()).toMatchObject({ epoch: 3 })
})

test('a database restored from a copy is noticed by what the log holds, and only once', async () => {
  await open()
  await sendOne('a')
  const backup = await copy()
  const lost = await sendOne('a')
  await restore(backup)
  expect(await open()).toEqual({
    epoch: 2,
    raised: `the database is older than ${thing.name}`,
    restored: true,
  })
  expect(await open()).toMatchObject({ epoch: 2, raised: null })
  expect(await sendOne('a')).toBeGreaterThan(lost)
})

test('a copy from an older epoch is noticed by the epoch file', async () => {
  await open()
  const backup = await copy()
  await db.transaction((tx) => demandEpochAbove(tx, 0))
  await open()
  await restore(backup)
  expect(await open()).toMatchObject({ epoch: 3, raised: 'the epoch file says 2, the database 1' })
})

test("a log that lost the owner's records is no restore, and found by the relay after a raise too", async () => {
  await open()
  await sendOne('a')
  await shelfLog.close()
  rmSync(join(folder.dir, 'log'), { recursive: true })
  shelfLog = await openShelfLog(folder.dir)
  expect(await open()).toEqual({ epoch: 1, raised: null, restored: false })
  // Another partition has taken a record since, which is not noted yet.
  const other = Array.from({ length: 20 }, (_, n) => `k${n}`).find((key) => partition(key) !== partition('a'))!
  await db.transaction((tx) => put(tx, other, 'one'))
  await shelfLog.log.append(await nextRows(db.read))
  expect(await open()).toEqual({ epoch: 1, raised: null, restored: false })
  await db.transaction((tx) => demandEpochAbove(tx, 0))
  await open()
  await sendOne('b')
  expect((await lossesOf(db.read, new Date())).lostTopics).toEqual([thing.name])
})

test('a copy that was put back with its topics ended goes on above all that is known of, once, and is no surprise', async () => {
  await open()
  await sendOne('a')
  const backup = await copy()
  await shelfLog.close()
  rmSync(join(folder.dir, 'log'), { recursive: true })
  rmSync(epochFile())
  shelfLog = await openShelfLog(folder.dir)
  await restore(backup)
  await db.transaction((tx) => demandEpochAbove(tx, 6))
  expect(await open()).toEqual({ epoch: 7, raised: 'it was put back from a backup', restored: false })
  expect(await open()).toEqual({ epoch: 7, raised: null, restored: false })
})

test('one that was put back while the log still knows more is a surprise all the same', async () => {
  await open()
  await sendOne('a')
  const backup = await copy()
  await sendOne('a')
  await restore(backup)
  await db.transaction((tx) => demandEpochAbove(tx, 0))
  expect(await open()).toMatchObject({ epoch: 2, restored: true })
})
