/** Walls between tenants on a real server, where the role owns the tables. */
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabases } from '../../testing/test-databases.ts'
import type { TestDatabases } from '../../testing/test-databases.ts'
import type { Database, Migration } from '../database.ts'
import { openDatabase } from '../open-database.ts'
import { openReader } from '../open-reader.ts'
import { acrossTenants, asTenant, raiseWalls } from '../tenant.ts'
import { parseLocation } from './location.ts'

const deals: Migration = {
  name: '001-deals',
  async up(db, dialect) {
    await db.run('create table deal (id bigint primary key, one text not null, other text not null)')
    await db.run('create table note (deal_id bigint not null, text text not null)')
    await raiseWalls(db, dialect, {
      deal: 'one = $tenant or other = $tenant',
      note: 'exists (select 1 from deal d where d.id = deal_id)',
    })
    await db.run(`insert into deal (id, one, other) values (1, 'a', 'b'), (2, 'b', 'c'), (3, '', 'c')`)
  },
}
const add = 'insert into deal (id, one, other) values ($1, $2, $3)'

let databases: TestDatabases
let location: string
let db: Database

beforeEach(async () => {
  databases = testDatabases()
  location = databases.locate('', 'deals')
  db = await openDatabase({ location, durability: 'truth' }, [deals])
  await acrossTenants(() => db.transaction((tx) => tx.run(`insert into note select id, 'n' || id from deal`)))
})
afterEach(async () => {
  await db.close()
  await databases.drop()
})

const ids = async (sql: Pick<Database['read'], 'all'>, table = 'deal', id = 'id') =>
  (await sql.all<Record<string, number>>(`select ${id} from ${table} order by 1`)).map((row) => row[id])

test('a row is there for its parties, for work across tenants, and for nobody else', async () => {
  const reader = await openReader(location)
  for (const sql of [db.read, reader.read]) {
    expect(await asTenant('a', () => ids(sql))).toEqual([1])
    expect(await asTenant('b', () => ids(sql))).toEqual([1, 2])
    expect(await asTenant(`x' or 'a'='a`, () => ids(sql))).toEqual([])
    expect(await ids(sql)).toEqual([])
    expect(await asTenant('', () => ids(sql))).toEqual([])
    expect(await acrossTenants(() => ids(sql))).toEqual([1, 2, 3])
    expect(await asTenant('a', () => ids(sql, 'note', 'deal_id'))).toEqual([1])
    expect(await ids(sql, 'note', 'deal_id')).toEqual([])
  }
  await reader.close()
  expect(() => asTenant('*', () => 0)).toThrow('no tenant')
})

test('reads beside each other on few connections do not see with the eyes of one another', async () => {
  const eyes = Array.from({ length: 200 }, (_, index) => ['a', 'b', 'c'][index % 3]!)
  const seen = await Promise.all(eyes.map((tenant) => asTenant(tenant, () => ids(db.read))))
  const expected: Record<string, number[]> = { a: [1], b: [1, 2], c: [2, 3] }
  expect(seen).toEqual(eyes.map((tenant) => expected[tenant]))
})

test('a transaction keeps the tenant it began with, writes only what that one is a party of, and leaves no trace', async () => {
  const foreign = asTenant('a', () => db.transaction((tx) => tx.run(add, [4, 'b', 'c'])))
  await expect(foreign).rejects.toThrow('row-level security')
  await asTenant('a', () =>
    db.transaction(async (tx) => {
      expect(await acrossTenants(() => ids(tx))).toEqual([1])
      expect(await tx.run(`update deal set other = 'z'`)).toBe(1)
      expect(await tx.run('delete from deal where id = 2')).toBe(0)
      await tx.run(add, [5, 'c', 'a'])
    }),
  )
  expect(await db.transaction((tx) => ids(tx))).toEqual([])
  expect(await acrossTenants(() => ids(db.read))).toEqual([1, 2, 3, 5])
})

test('the owner of the tables with a connection of its own sees nothing either', async () => {
  const { url, schema } = parseLocation(location)
  const client = new Client(url)
  await client.connect()
  const { rows } = await client.query(`select tableowner = current_user as owner from pg_tables
    where schemaname = '${schema}' and tablename = 'deal'`)
  expect(rows).toEqual([{ owner: true }])
  expect((await client.query(`select * from "${schema}".deal`)).rows).toEqual([])
  await client.end()
})
