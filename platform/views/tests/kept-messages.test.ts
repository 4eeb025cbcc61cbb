import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptMessages } from '../kept-messages.ts'
import { expectNewestKept, recordOf } from '../replay-test.ts'
import type { View } from '../view.ts'
import { openDesk, thing } from './view-fixture.ts'
import type { Desk } from './view-fixture.ts'

const kept = keptMessages(thing, {
  table: 'kept_thing',
  key: 'thing_id',
  columns: {
    initial: { type: 'text', of: (text) => text.slice(0, 1) },
    length: { type: 'integer', of: (text) => text.length },
  },
  index: { name: 'kept_thing_of_initial', on: ['initial', 'length'] },
  keep: (text) => text.toUpperCase(),
})
const view: View = {
  name: 'kept-things',
  version: 1,
  migrations: [{ name: '001-kept-thing', up: kept.create }],
  sources: [kept.source],
}

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

test('rows are found by what the newest message says, and nothing is found of what has ended', async () => {
  await desk.append([
    recordOf(thing, 'a', 'one', 1),
    recordOf(thing, 'b', 'other', 1),
    recordOf(thing, 'c', 'odd', 1),
    recordOf(thing, 'c', null, 2),
  ])
  const { db, caughtUp } = await desk.start(view)
  await caughtUp()
  const found = (initial: string) => kept.find(db.read, 'initial = $1 order by thing_id', [initial])
  expect(await found('o')).toEqual(['ONE', 'OTHER'])
  await desk.append([recordOf(thing, 'a', 'two', 2), recordOf(thing, 'b', null, 2)])
  await caughtUp()
  expect([await found('o'), await found('t')]).toEqual([[], ['TWO']])
  expect(desk.errors).toEqual([])
})

test('the table has the key, the columns and the message, and its index', async () => {
  const { db } = await desk.start(view)
  const named = async (text: string) =>
    (await db.read.all<{ name: string }>(text, ['kept_thing'])).map(({ name }) => name)
  expect(await named(db.dialect.listColumns)).toEqual(['thing_id', 'initial', 'length', 'message'])
  expect(await named(db.dialect.listKey)).toEqual(['thing_id'])
  const indexed = 'create index kept_thing_of_initial on kept_thing (initial)'
  await expect(db.transaction((tx) => tx.run(indexed))).rejects.toThrow('already exists')
})

test('what is kept is the same however the log is read', () =>
  expectNewestKept(view, thing, 'kept_thing', 'older', 'newer'))
