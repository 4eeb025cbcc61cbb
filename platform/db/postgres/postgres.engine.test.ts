/** What only PostgreSQL does: several connections at once, conflicts, leases, faults of the server. */
import { randomBytes } from 'node:crypto'
import process from 'node:process'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../../testing/free-port.ts'
import { eventually } from '../../testing/settle.ts'
import { testDatabases } from '../../testing/test-databases.ts'
import type { TestDatabases } from '../../testing/test-databases.ts'
import type { Database, Migration } from '../database.ts'
import { DatabaseUnavailableError } from '../errors.ts'
import { openDatabase } from '../open-database.ts'
import { schemaLocation } from './location.ts'

const counters: Migration = {
  name: '001-counters',
  async up(db, dialect) {
    await db.run(`create table counter (id text primary key, n bigint not null, bytes ${dialect.bytes})`)
    await db.run(`insert into counter (id, n) values ('a', 0), ('b', 0)`)
  },
}
const add = 'update counter set n = n + 1 where id = $1'

let databases: TestDatabases
let location: string
let one: Database
let two: Database

beforeEach(async () => {
  databases = testDatabases()
  location = databases.locate('', 'counters')
  // At once: one of them migrates.
  ;[one, two] = (await Promise.all([1, 2].map(() => openDatabase({ location, durability: 'truth' }, [counters])))) as [
    Database,
    Database,
  ]
})
afterEach(async () => {
  await one.close()
  await two.close()
  await databases.drop()
})

test('transactions of two copies follow one another: what was read stays true to the commit', async () => {
  const work = Array.from({ length: 40 }, (_, index) =>
    (index % 2 === 0 ? one : two).transaction(async (tx) => {
      const { n } = (await tx.get<{ n: number }>(`select n from counter where id = 'a'`))!
      await tx.run(`update counter set n = $1 where id = 'a'`, [n + 1])
    }),
  )
  await Promise.all(work)
  expect(await one.read.get(`select n from counter where id = 'a'`)).toEqual({ n: 40 })
})

test('guarded ones run beside each other, and after a deadlock the work is done again', async () => {
  const both = Promise.withResolvers<void>()
  let begun = 0
  const cross = (db: Database, first: string, second: string) =>
    db.transaction(
      async (tx) => {
        await tx.run(add, [first])
        // Both hold their first row before either asks for its second; a second try does not wait.
        if (++begun === 2) both.resolve()
        await both.promise
        await tx.run(add, [second])
      },
      { guarded: true },
    )
  await Promise.all([cross(one, 'a', 'b'), cross(two, 'b', 'a')])
  // Once more at least: on a busy machine the second try may be at its first row before the other got its second one.
  expect(begun).toBeGreaterThanOrEqual(3)
  expect(await one.read.all('select n from counter order by id')).toEqual([{ n: 2 }, { n: 2 }])
})

test('a statement that failed outside a savepoint fails its transaction, although its error was caught', async () => {
  const work = one.transaction(async (tx) => {
    await tx.run(add, ['a'])
    await tx.run(`insert into counter (id, n) values ('a', 1)`).catch(() => {})
  })
  await expect(work).rejects.toThrow('savepoint')
  expect(await one.read.get(`select n from counter where id = 'a'`)).toEqual({ n: 0 })
})

test('a lease has one holder; it can be taken when it was released, and when its holder is gone', async () => {
  const lease = (await one.tryLease('relay'))!
  expect(await two.tryLease('relay')).toBeUndefined()
  expect(await two.tryLease('other')).toBeDefined()
  await lease.release()
  const next = (await two.tryLease('relay'))!
  expect(next.isHeld()).toBe(true)
  await two.close()
  expect(next.isHeld()).toBe(false)
  await eventually(async () => expect(await one.tryLease('relay')).toBeDefined())
})

test('commits of the other copy are heard', async () => {
  let heard = 0
  two.onCommit(() => heard++)
  one.onCommit(() => {})
  await eventually(async () => {
    await one.transaction((tx) => tx.run(add, ['a']))
    expect(heard).toBeGreaterThan(0)
  })
})

test('a server that ends its connections is a passing fault; the next work finds a new one', async () => {
  await one.read.get('select 1')
  const client = new Client(process.env.POSTGRES_URL)
  await client.connect()
  const name = `selvedge ${new URL(location).searchParams.get('schema')}`
  // Waits until each has ended: one that had not yet would still be taken for the next work.
  const end = () =>
    client.query('select pg_terminate_backend(pid, 30000) from pg_stat_activity where application_name = $1', [name])
  const cut = one.transaction(async (tx) => {
    await tx.run(add, ['a'])
    await end()
    await tx.run(add, ['a'])
  })
  await expect(cut).rejects.toBeInstanceOf(DatabaseUnavailableError)
  await client.end()
  await one.transaction((tx) => tx.run(add, ['a']))
  expect(await one.read.get(`select n from counter where id = 'a'`)).toEqual({ n: 1 })
})

test('values come back as they were given', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
  const n = Number.MAX_SAFE_INTEGER
  await one.transaction((tx) =>
    tx.run('insert into counter (id, n, bytes) values ($1, $2, $3)', ["o'k $1 é", n, bytes]),
  )
  expect(await one.read.get(`select *, n > 0 as big, null as none from counter where n = $1`, [n])).toEqual({
    id: "o'k $1 é",
    n,
    bytes,
    big: 1,
    none: null,
  })
  const unsafe = one.read.get(`select n + 1 as n from counter where n = $1`, [n])
  await expect(unsafe).rejects.toThrow('beyond the safe integers')
})

test('a database that does not order text by bytes is refused', async () => {
  const client = new Client(process.env.POSTGRES_URL)
  await client.connect()
  const name = `collated_${randomBytes(5).toString('hex')}`
  await client.query(`create database ${name} template template0 locale_provider icu icu_locale 'en'`)
  const url = new URL(process.env.POSTGRES_URL!)
  url.pathname = `/${name}`
  const opening = openDatabase({ location: schemaLocation(url.href, 'x'), durability: 'truth' }, [])
  await expect(opening).rejects.toThrow('not C')
  await eventually(() => client.query(`drop database ${name}`))
  await client.end()
})

test('a server that is not there, or refuses us, is told in one line without the password', async () => {
  const nobody = `postgres://someone:secret@127.0.0.1:${await freePort()}/selvedge`
  const unreachable = openDatabase({ location: schemaLocation(nobody, 'x'), durability: 'truth' }, [])
  await expect(unreachable).rejects.toMatchObject({
    name: 'DatabaseUnavailableError',
    message: expect.stringMatching(/^PostgreSQL at 127\.0\.0\.1:\d+\/selvedge: .*ECONNREFUSED/),
  })
  const url = new URL(process.env.POSTGRES_URL!)
  url.pathname = '/no_such_database'
  const refused = openDatabase({ location: schemaLocation(url.href, 'x'), durability: 'truth' }, [])
  await expect(refused).rejects.toThrow('database "no_such_database" does not exist')
  await expect(refused).rejects.not.toBeInstanceOf(DatabaseUnavailableError)
})
