import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LogUnavailableError } from '../../log/errors.ts'
import { header } from '../../log/headers.ts'
import type { Log } from '../../log/log.ts'
import type { Database } from '../database.ts'
import { listParked, retryParked } from '../outbox-parked.ts'
import { RecordTooLargeError } from '../enter-outbox.ts'
import { startRelay } from '../relay.ts'
import type { Relay } from '../relay.ts'
import { readAll } from '../../testing/read-all.ts'
import { openEpoch } from '../epoch.ts'
import { makeFolder, openShelf, openShelfLog, put, thing, versionOf } from './outbox-fixture.ts'

let folder: ReturnType<typeof makeFolder>
let db: Database
let shelfLog: Awaited<ReturnType<typeof openShelfLog>>
let relay: Relay | undefined
const errors: unknown[] = []

beforeEach(async () => {
  errors.length = 0
  folder = makeFolder()
  db = await openShelf(folder.location)
  shelfLog = await openShelfLog(folder.dir)
  await openEpoch({ db, log: shelfLog.log, owner: 'shelf', topics: [thing], file: `${folder.dir}/epochs/shelf` })
})
afterEach(async () => {
  await relay?.stop()
  relay = undefined
  await shelfLog.close()
  await db.close()
  await folder.remove()
})

function start(log: Log = shelfLog.log): Relay {
  return (relay = startRelay({ db, log, topics: [thing], onError: (error) => errors.push(error) }))
}

test('a change and its record commit together, or not at all', async () => {
  const failing = db.transaction(async (tx) => {
    await put(tx, 'a', 'never')
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  const version = await db.transaction((tx) => put(tx, 'a', 'one'))
  await start().drained()
  const records = await readAll(shelfLog.log, thing.name)
  expect(records.map((record) => [record.key, thing.decode(record.value!), versionOf(record)])).toEqual([
    ['a', 'one', version],
  ])
  expect(version).toBe(2 ** 32 + 1)
  expect(records[0]!.headers).toEqual({
    [header.eventId]: expect.stringContaining('event-'),
    [header.entityVersion]: String(version),
    [header.occurredAt]: '1970-01-01T00:00:00.000Z',
    [header.actor]: 'system:shelf',
    [header.messageType]: thing.messageType,
  })
  expect(await db.read.all('select * from outbox')).toEqual([])
})

test('a deleted entity continues its versions when it comes again', async () => {
  const versions = await db.transaction(async (tx) => [
    await put(tx, 'a', 'one'),
    await put(tx, 'a', null),
    await put(tx, 'a', 'two'),
  ])
  expect(versions).toEqual([1, 2, 3].map((n) => 2 ** 32 + n))
  await start().drained()
  expect((await readAll(shelfLog.log, thing.name)).map((record) => record.value === null)).toEqual([false, true, false])
})

test('per key the versions on the log rise strictly, whatever commits, fails and waits at the same time', async () => {
  start()
  const change = fc.record({
    keys: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }),
    fails: fc.boolean(),
    turns: fc.nat(2),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
      const work = changes.map(({ keys, fails, turns }) =>
        db.transaction(async (tx) => {
          for (const key of keys) await put(tx, key, `state of ${key}`)
          for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
          if (fails) throw new Error('rolled back')
        }),
      )
      await Promise.allSettled(work)
      await relay!.drained()
    }),
    { numRuns: 25 },
  )
  const newest = new Map<string, number>()
  for (const record of await readAll(shelfLog.log, thing.name)) {
    expect(versionOf(record)).toBeGreaterThan(newest.get(record.key) ?? 0)
    newest.set(record.key, versionOf(record))
  }
  // Nothing missing: each key's newest version is the number of its committed changes.
  const counted = await db.read.all<{ key: string; n: number }>('select key, n from entity_version')
  expect([...newest].toSorted()).toEqual(counted.map(({ key, n }) => [key, 2 ** 32 + n]).toSorted())
  expect(errors).toEqual([])
})

test('an entity above 900 KB is refused where it is written', async () => {
  const large = db.transaction((tx) => put(tx, 'a', 'x'.repeat(900 * 1024 + 1)))
  await expect(large).rejects.toThrow(RecordTooLargeError)
  await db.transaction((tx) => put(tx, 'a', 'x'.repeat(900 * 1024)))
  await start().drained()
  expect(await readAll(shelfLog.log, thing.name)).toHaveLength(1)
})

test('a record the log refuses parks its key; others flow, and it continues in order when tried again', async () => {
  await db.transaction(async (tx) => {
    await put(tx, 'before', '1')
    await put(tx, 'a', 'one', 'shelf.unknown.v1')
    await put(tx, 'a', 'waits behind it', 'shelf.unknown.v1')
    await put(tx, 'after', '1')
  })
  await start().drained()
  await db.transaction((tx) => put(tx, 'later', '1'))
  await relay!.drained()
  expect((await readAll(shelfLog.log, thing.name)).map((record) => record.key).toSorted()).toEqual([
    'after',
    'before',
    'later',
  ])
  const parked = await listParked(db.read)
  expect(parked).toMatchObject([
    { topic: 'shelf.unknown.v1', key: 'a', waiting: 2, error: expect.stringContaining('shelf.unknown.v1') },
  ])
  expect(errors).toHaveLength(1)
  expect(await relay!.age()).toEqual({ rows: 0, oldestAgeMs: 0, bytes: 0 })

  await retryParked(db, 'shelf.unknown.v1', 'a')
  await relay!.drained()
  expect(await listParked(db.read)).toHaveLength(1)
  expect(errors).toHaveLength(2)
})

test('while the log cannot work rows wait, are measured, and flow when it can again', async () => {
  let down = true
  const log: Log = {
    ...shelfLog.log,
    append: (records) =>
      down ? Promise.reject(new LogUnavailableError('disk full', true)) : shelfLog.log.append(records),
  }
  await db.transaction(async (tx) => {
    for (let n = 0; n < 10; n++) await put(tx, `k${n}`, 'x'.repeat(100))
  })
  start(log)
  await expect.poll(() => errors.length).toBeGreaterThan(0)
  expect(await relay!.age()).toMatchObject({ rows: 10, bytes: 1000 })
  down = false
  await relay!.drained()
  expect(await relay!.age()).toMatchObject({ rows: 0, bytes: 0 })
  expect(await readAll(shelfLog.log, thing.name)).toHaveLength(10)
})

test('drained ends when the relay stops', async () => {
  const log: Log = { ...shelfLog.log, append: () => Promise.reject(new LogUnavailableError('gone', true)) }
  await db.transaction((tx) => put(tx, 'a', 'one'))
  const drained = expect(start(log).drained()).rejects.toThrow('stopped')
  await expect.poll(() => errors.length).toBeGreaterThan(0)
  await relay!.stop()
  await drained
})
