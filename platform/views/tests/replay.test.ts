import { expect, test } from 'vitest'
import { expectReplayEqual, recordOf } from '../replay-test.ts'
import { dumpThings, happening, thing, thingView } from './view-fixture.ts'
import { source } from '../view.ts'

const history = [
  recordOf(thing, 'a', 'one', 1),
  recordOf(happening, 'a', 'made', 1),
  recordOf(thing, 'b', 'bad', 1),
  recordOf(happening, 'a', 'moved', 2),
  recordOf(thing, 'a', null, 2),
  recordOf(thing, 'b', 'good', 2),
  recordOf(happening, 'b', 'made', 1),
  recordOf(thing, 'a', 'again', 3),
]

test('a view that replaces and recomputes is the same however the log is read', () =>
  expectReplayEqual(thingView(), history, dumpThings))

test('a view that counts what it is given is caught', async () => {
  const view = {
    name: 'counting',
    version: 1,
    migrations: [
      {
        name: '001',
        up: async (db: { run(text: string): Promise<number> }) => void (await db.run('create table n (n integer)')),
      },
    ],
    sources: [source(thing, async (tx) => void (await tx.run('insert into n values (1)')))],
  }
  const replay = expectReplayEqual(view, history, (db) => db.read.get('select count(*) as n from n'))
  await expect(replay).rejects.toThrow('compacted history')
})
