/** Whole tables leave a schema and enter another one as they were, whoever's rows they are and whatever is in them. */
import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabases } from '../../testing/test-databases.ts'
import type { TestDatabases } from '../../testing/test-databases.ts'
import type { Database, Migration, SqlValue } from '../database.ts'
import { openDatabase } from '../open-database.ts'
import { acrossTenants, asTenant, raiseWalls } from '../tenant.ts'
import { loadRows } from './load-rows.ts'
import { withSnapshot } from './snapshot.ts'

const migration: Migration = {
  name: '001-deals',
  async up(db, dialect) {
    await db.run(`create table deal (no ${dialect.serial}, one text not null, note text, mark ${dialect.bytes})`)
    await raiseWalls(db, dialect, { deal: 'one = $tenant' })
    await db.run(`insert into deal (one, note) values ('a', 'what a migration puts in')`)
  },
}
const columns = ['no', 'one', 'note', 'mark']
const select = 'select no, one, note, mark from deal order by no'

let databases: TestDatabases
let from: Database
let to: Database

const open = (name: string) => openDatabase({ location: databases.locate('', name), durability: 'truth' }, [migration])

beforeEach(async () => {
  databases = testDatabases()
  from = await open('from')
  to = await open('to')
})
afterEach(async () => {
  await from.close()
  await to.close()
  await databases.drop()
})

const put = (rows: SqlValue[][]) =>
  acrossTenants(() => from.transaction((tx) => tx.insert('insert into deal (one, note, mark) values $rows', rows)))

test('rows of every tenant, with whatever bytes they hold, and nothing that was there before', async () => {
  await put([
    ['a', 'tab\there, line\nthere, back\\slash, \\. and \\N', new Uint8Array([0, 10, 9, 92, 255])],
    ['b', null, null],
    ['c', '\\.', new Uint8Array()],
    ['c', '\r\n\\.\r\n\u{1f9e5}', null],
  ])
  const lines = await withSnapshot(databases.locate('', 'from'), ({ rows }) => text(rows('deal', columns)))
  expect(lines.trimEnd().split('\n')).toHaveLength(5)
  const end = await withSnapshot(databases.locate('', 'from'), ({ read }) =>
    read.get<{ n: number }>('select count(*) as n from deal'),
  )
  expect(end).toEqual({ n: 5 })
  await loadRows(databases.locate('', 'to'), async ({ fill, goOnBehind }) => {
    expect(await fill('deal', columns, Readable.from([Buffer.from(lines)]))).toBe(5)
    await goOnBehind('deal_no_seq', 40)
  })
  const all = (db: Database) => acrossTenants(() => db.read.all(select))
  expect(await all(to)).toEqual(await all(from))
  // The wall stands again, and numbers go on.
  expect(await asTenant('b', () => to.read.all(select))).toHaveLength(1)
  expect(await to.read.all(select)).toEqual([])
  await acrossTenants(() => to.transaction((tx) => tx.run(`insert into deal (one) values ('d')`)))
  expect(await asTenant('d', () => to.read.all<{ no: number }>(select))).toMatchObject([{ no: 41 }])
})

test('it is one moment, however long it takes, and nobody who writes waits', async () => {
  await withSnapshot(databases.locate('', 'from'), async ({ read, rows }) => {
    await read.all('select 1')
    await put([['b', 'later', null]])
    expect(await text(rows('deal', ['one']))).toBe('a\n')
    expect(await read.get('select count(*) as n from deal')).toEqual({ n: 1 })
  })
})

test('what is no row of its table leaves the tables as they were', async () => {
  const loaded = loadRows(databases.locate('', 'to'), async ({ fill }) => {
    await fill('deal', columns, Readable.from([Buffer.from('1\ta\tx\t\\N\nnot a number\ta\tx\t\\N\n')]))
  })
  await expect(loaded).rejects.toThrow('not a number')
  expect(await acrossTenants(() => to.read.all(select))).toHaveLength(1)
  expect(await to.read.all(select)).toEqual([])
})
