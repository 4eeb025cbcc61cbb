import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database, Migration } from './database.ts'
import { DatabaseNewerError, DatabaseUnavailableError, MigrationsMissingError, isUniqueViolation } from './errors.ts'
import { openDatabase, openMigrated } from './open-database.ts'
import { openReader } from './open-reader.ts'
import { testDatabases } from '../testing/test-databases.ts'
import type { TestDatabases } from '../testing/test-databases.ts'

const shelves: Migration = {
  name: '001-shelves',
  async up(db, dialect) {
    await db.run(`create table shelf (id bigint primary key, label text not null unique, bytes ${dialect.bytes})`)
    await db.run('create table item (id bigint primary key, shelf bigint not null references shelf (id))')
  },
}
const insert = 'insert into shelf (id, label, bytes) values ($1, $2, $3)'

let dir: string
let databases: TestDatabases
let db: Database
const open = (migrations = [shelves]) =>
  openDatabase({ location: databases.locate(join(dir, 'deep'), 'truth'), durability: 'truth' }, migrations)

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'database-'))
  databases = testDatabases()
  db = await open()
})
afterEach(async () => {
  await db.close()
  await databases.drop()
  rmSync(dir, { recursive: true })
})

test('rows outlive a restart, migrations run once and a newer database is refused', async () => {
  await db.transaction((tx) => tx.run(insert, [1, 'a', new Uint8Array([1, 2])]))
  await db.close()
  db = await open()
  expect(await db.read.all('select * from shelf')).toEqual([{ id: 1, label: 'a', bytes: new Uint8Array([1, 2]) }])
  await db.close()
  await expect(open([])).rejects.toThrow(DatabaseNewerError)
  db = await open()
})

test('where a step of its own migrates, code that lacks it is refused, and code from before starts again', async () => {
  const location = databases.locate(join(dir, 'deep'), 'stepped')
  const next: Migration = {
    name: '002-label',
    up: async (sql) => void (await sql.run('create table label (n bigint)')),
  }
  const start = (migrations: Migration[]) => openMigrated({ location, durability: 'truth' }, migrations)
  await expect(start([shelves])).rejects.toThrow(MigrationsMissingError)
  const { close, read } = await openDatabase({ location, durability: 'truth' }, [shelves])
  await expect(start([next, shelves])).rejects.toThrow('lacks the migrations 002-label: run')
  await expect(read.get('select 1 from label')).rejects.toThrow()
  await close()
  await (await openDatabase({ location, durability: 'truth' }, [shelves, next])).close()
  for (const migrations of [[shelves], [shelves, next]]) await (await start(migrations)).close()
})

test('transactions follow one another, also around an await, and readers see only commits', async () => {
  const seen: unknown[] = []
  const first = db.transaction(async (tx) => {
    await tx.run(insert, [1, 'a', null])
    await new Promise(setImmediate)
    seen.push(await tx.get('select count(*) as n from shelf'), await db.read.get('select count(*) as n from shelf'))
  })
  const second = db.transaction(async (tx) => seen.push(await tx.get('select count(*) as n from shelf')))
  await Promise.all([first, second])
  expect(seen).toEqual([{ n: 1 }, { n: 0 }, { n: 1 }])
})

test('a throw rolls back, a savepoint rolls back alone, callbacks run after the commit only', async () => {
  const calls: string[] = []
  db.onCommit(() => calls.push('listener'))
  const failing = db.transaction(async (tx) => {
    tx.afterCommit(() => calls.push('never'))
    await tx.run(insert, [1, 'a', null])
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await db.transaction(async (tx) => {
    tx.afterCommit(() => calls.push('after'))
    await tx.run(insert, [2, 'b', null])
    const part = tx.savepoint(async () => {
      await tx.run(insert, [3, 'c', null])
      await tx.savepoint(() => tx.run(insert, [4, 'd', null]))
      throw new Error('part')
    })
    await expect(part).rejects.toThrow('part')
    expect(calls).toEqual([])
  })
  expect(await db.read.all('select id from shelf')).toEqual([{ id: 2 }])
  expect(calls).toEqual(['after', 'listener'])
})

test('a statement after its transaction and a transaction inside another are refused, not left hanging', async () => {
  const tx = await db.transaction(async (scope) => scope)
  await expect(tx.run(insert, [1, 'a', null])).rejects.toThrow('after the end')
  await expect(db.transaction(() => db.transaction(async () => 1))).rejects.toThrow('inside a transaction')
  expect(await db.transaction(async () => 2)).toBe(2)
})

test('constraint violations have names', async () => {
  const twice = db.transaction(async (tx) => {
    await tx.run(insert, [1, 'a', null])
    await tx.run(insert, [2, 'a', null])
  })
  await expect(twice).rejects.toSatisfy(isUniqueViolation)
  await expect(twice).rejects.toMatchObject({ constraint: 'shelf.label' })
  const orphan = db.transaction((tx) => tx.run('insert into item (id, shelf) values (1, 99)'))
  await expect(orphan).rejects.toMatchObject({ name: 'ConstraintError', kind: 'foreign-key' })
  await expect(orphan).rejects.not.toSatisfy(isUniqueViolation)
})

test('what cannot be opened is unavailable, which is retriable', async () => {
  await expect(openDatabase({ location: dir, durability: 'truth' }, [])).rejects.toThrow(DatabaseUnavailableError)
  await expect(openReader(databases.locate(dir, 'none'), { timeoutMs: 1 })).rejects.toMatchObject({ retriable: true })
})

test('a reader waits for the owner, sees commits and cannot write', async () => {
  const location = databases.locate(dir, 'view')
  const opening = openReader(location)
  const owner = await openDatabase({ location, durability: 'derived' }, [shelves])
  const reader = await opening
  await owner.transaction((tx) => tx.run(insert, [1, 'a', null]))
  expect(await reader.read.get('select label from shelf where id = $1', [1])).toEqual({ label: 'a' })
  await expect(reader.read.run('delete from shelf')).rejects.toThrow(DatabaseUnavailableError)
  await reader.close()
  await owner.close()
})
