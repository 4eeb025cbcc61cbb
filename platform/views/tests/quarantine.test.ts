import { afterEach, beforeEach, expect, test } from 'vitest'
import { isUsable } from '../cursor.ts'
import { hasApplied } from '../has-applied.ts'
import { recordOf } from '../replay-test.ts'
import { ViewStoppedError } from '../view-run.ts'
import { dumpThings, happening, openDesk, thing, thingView } from './view-fixture.ts'
import type { Desk } from './view-fixture.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

test('a bad record is parked alone with all its bytes, and a later good one heals its key', async () => {
  const view = await desk.start()
  await desk.append([
    recordOf(thing, 'a', 'one', 1),
    recordOf(thing, 'b', 'bad state', 1),
    recordOf(thing, 'c', 'undecodable', 1),
    { ...recordOf(thing, 'd', 'no version', 1), headers: {} },
    recordOf(thing, 'e', 'one', 1),
  ])
  await view.caughtUp()
  expect(await dumpThings(view.db)).toMatchObject({
    things: [{ id: 'a' }, { id: 'e' }],
    parked: [{ id: 'b' }, { id: 'c' }, { id: 'd' }],
  })
  const parked = await view.quarantine.list()
  expect(parked.map(({ key, attempts }) => [key, attempts]).toSorted()).toEqual([
    ['b', 1],
    ['c', 1],
    ['d', 1],
  ])
  const { id } = parked.find(({ key }) => key === 'b')!
  expect(await view.quarantine.inspect(id)).toMatchObject({
    view: 'things-v1',
    group: view.status().group,
    topic: thing.name,
    error: 'BadRecordError: cannot apply bad state',
    value: new Uint8Array(Buffer.from('bad state')),
    headers: { 'entity-version': '1' },
    behind: false,
  })
  expect(view.status()).toMatchObject({ state: 'running', quarantined: 3 })
  expect(await hasApplied(view.db.read, thingView(), { topic: thing.name, key: 'b', version: 1 })).toBe('parked')

  await desk.put('b', 'good again', 2)
  await desk.put('c', null, 2)
  await view.caughtUp()
  expect(await dumpThings(view.db)).toMatchObject({
    things: [{ id: 'a' }, { id: 'b', text: 'good again' }, { id: 'e' }],
    parked: [{ id: 'd' }],
  })
  expect(view.status().quarantined).toBe(1)
})

test('the oldest that are parked come with how many there are, also when not all are wanted', async () => {
  const view = await desk.start()
  expect(await view.quarantine.oldest(2)).toEqual({ total: 0, oldest: [] })
  for (const key of ['z', 'a', 'm']) {
    await desk.put(key, `bad ${key}`, 1)
    await view.caughtUp()
    await nextMillisecond()
  }
  const { total, oldest } = await view.quarantine.oldest(2)
  expect([total, oldest.map(({ key }) => key)]).toEqual([3, ['z', 'a']])
  expect(oldest[0]).toEqual(await view.quarantine.inspect(oldest[0]!.id))
  await view.quarantine.drop(oldest[0]!.id, 'a test')
  expect(await view.quarantine.oldest(1)).toMatchObject({ total: 2, oldest: [{ key: 'a' }] })
})

test('a bad record does not leave half of itself behind and does not take its neighbours along', async () => {
  const view = await desk.start()
  await desk.put('a', 'good', 1)
  await view.caughtUp()
  // The fixture deletes and inserts before it refuses.
  await desk.put('a', 'bad', 2)
  await view.caughtUp()
  expect(await dumpThings(view.db)).toMatchObject({ things: [{ id: 'a', text: 'good' }], parked: [{ id: 'a' }] })
})

test('when the step after the batch fails, the record that makes it fail is the one parked', async () => {
  const view = thingView(() => false)
  view.afterBatch = async (tx) => {
    if (await tx.get(`select 1 from thing where text = 'poison'`)) throw new Error('cannot recompute')
  }
  const running = await desk.start(view)
  await desk.append(['a', 'b', 'c'].map((key) => recordOf(thing, key, key === 'b' ? 'poison' : 'fine', 1)))
  await running.caughtUp()
  expect(await dumpThings(running.db)).toMatchObject({ things: [{ id: 'a' }, { id: 'c' }], parked: [{ id: 'b' }] })
})

test('new code tries what is parked once by itself; the same code does not', async () => {
  let attempts = 0
  const failing = thingView((text) => text === 'bad' && ++attempts > 0)
  await desk.put('a', 'bad', 1)
  const first = await desk.start(failing, 'code-1')
  await first.caughtUp()
  const before = await first.cursor()
  await first.stop()
  const tried = attempts
  const second = await desk.start(failing, 'code-1')
  await second.caughtUp()
  await second.stop()
  expect(attempts).toBe(tried)
  const third = await desk.start(failing, 'code-2')
  await third.caughtUp()
  expect(await third.quarantine.list()).toMatchObject([{ attempts: 2, triedWith: 'code-2' }])
  await third.stop()

  const mended = await desk.start(
    thingView(() => false),
    'code-3',
  )
  await mended.caughtUp()
  expect(await dumpThings(mended.db)).toMatchObject({ things: [{ id: 'a', text: 'bad' }], parked: [] })
  expect(await mended.quarantine.list()).toEqual([])
  // The row changed behind the cursor, so the cursor must not be trusted.
  expect(isUsable(before, await mended.cursor())).toBe(false)
})

test('facts wait behind a parked one of their key and are applied in order, or go on when it is dropped', async () => {
  let broken = true
  const view = await desk.start(thingView((text) => broken && text.startsWith('bad')))
  await desk.happen('a', 'bad first', 1)
  await desk.happen('a', 'second', 2)
  await desk.happen('b', 'other', 1)
  await desk.happen('c', 'bad for ever', 1)
  await desk.happen('c', 'after it', 2)
  await view.caughtUp()
  expect((await view.quarantine.list()).map(({ key, behind }) => [key, behind]).toSorted()).toEqual([
    ['a', false],
    ['a', true],
    ['c', false],
    ['c', true],
  ])
  expect(await dumpThings(view.db)).toMatchObject({
    happenings: [{ text: 'other' }],
    parked: [{ id: 'a' }, { id: 'c' }],
  })

  const forever = (await view.quarantine.list()).find(({ key, behind }) => key === 'c' && !behind)!
  expect(await view.quarantine.retry(forever.id)).toBe(2)
  await view.quarantine.drop(forever.id, 'sent by mistake')
  broken = false
  const first = (await view.quarantine.list()).find(({ key }) => key === 'a')!
  expect(await view.quarantine.retry(first.id)).toBe(0)
  expect(await view.db.read.all('select thing, text from happening order by no')).toEqual([
    { thing: 'b', text: 'other' },
    { thing: 'c', text: 'after it' },
    { thing: 'a', text: 'bad first' },
    { thing: 'a', text: 'second' },
  ])
  expect(await dumpThings(view.db)).toMatchObject({ parked: [] })
  expect(view.status().quarantined).toBe(0)
  expect(await view.db.read.get('select dropped_because from quarantine')).toEqual({
    dropped_because: 'sent by mistake',
  })
})

test('a view whose records are mostly bad stops with the verdict bug and parks nothing more', async () => {
  const records = Array.from({ length: 30 }, (_, n) => recordOf(happening, `k${n}`, 'bad', 1))
  const view = await desk.start()
  await desk.append(records.slice(0, 15))
  await view.caughtUp()
  expect(view.status()).toMatchObject({ state: 'running', quarantined: 15 })
  await desk.append(records.slice(15))
  await expect(view.caughtUp()).rejects.toThrow(ViewStoppedError)
  await expect(view.caughtUp()).rejects.toThrow(ViewStoppedError)
  const { state, lastError, quarantined } = view.status()
  expect({ state, lastError }).toEqual({ state: 'bug', lastError: expect.stringContaining('cannot apply bad') })
  expect(quarantined).toBeLessThanOrEqual(20)
  await view.stop()

  // A restart of the same code does not park twenty more.
  const again = await desk.start()
  await expect(again.caughtUp()).rejects.toThrow(ViewStoppedError)
  expect(again.status().quarantined).toBeLessThanOrEqual(20)
  await again.stop()

  const mended = await desk.start(
    thingView(() => false),
    'code-2',
  )
  await mended.caughtUp()
  expect(await mended.db.read.get('select count(*) as n from happening')).toEqual({ n: 30 })
  expect(mended.status()).toMatchObject({ state: 'running', quarantined: 0 })
})

test('the verdict can be followed by a rebuild without a restart', async () => {
  let broken = true
  const view = await desk.start(thingView((text) => broken && text.startsWith('bad')))
  await desk.append(Array.from({ length: 30 }, (_, n) => recordOf(thing, `k${n}`, 'bad', 1)))
  await expect(view.caughtUp()).rejects.toThrow(ViewStoppedError)
  broken = false
  await view.rebuild('repaired')
  await view.caughtUp()
  expect(view.status()).toMatchObject({ state: 'running', quarantined: 0 })
})

/** The log stamps records in milliseconds. */
async function nextMillisecond(): Promise<void> {
  const now = Date.now()
  while (Date.now() === now) await new Promise(setImmediate)
}
