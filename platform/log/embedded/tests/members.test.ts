import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { collect, newGroup, record } from '../../contract/harness.ts'
import type { EmbeddedLog } from '../embedded-log.ts'
import { embeddedHarness, type EmbeddedHarness } from '../harness.ts'

const [first, second] = ['tests.first.v1', 'tests.second.v1']
let harness: EmbeddedHarness
let truth: EmbeddedLog
let other: EmbeddedLog

beforeEach(async () => {
  harness = await embeddedHarness()
  truth = await harness.open()
  other = await harness.open({ writer: null, groupsOwner: 'other' })
  await truth.createTopics([first!, second!].map((name) => ({ name, partitions: 2, cleanup: 'compact' as const })))
  onTestFinished(async () => {
    await truth.close()
    await other.close()
    await harness.destroy()
  })
})

test('the newest member has the topic; the older stands by and goes on behind it when it leaves', async () => {
  const group = newGroup()
  const older = await collect(truth, { topics: [first!], group })
  await truth.append([record(first!, 'a', '1')])
  await older.subscription.caughtUp()
  const newer = await collect(other, { topics: [first!], group })
  await newer.subscription.caughtUp()
  await truth.append([record(first!, 'a', '2')])
  await newer.subscription.caughtUp()
  // Standing by it has caught up when its group has.
  await older.subscription.caughtUp()
  expect(older.of('a')).toEqual(['1'])
  expect(newer.of('a')).toEqual(['2'])
  await newer.subscription.stop()
  await truth.append([record(first!, 'a', '3')])
  await older.subscription.caughtUp()
  expect(older.of('a')).toEqual(['1', '3'])
  expect(newer.of('a')).toEqual(['2'])
})

test('members of one group with different topics do not disturb each other', async () => {
  const group = newGroup()
  const one = await collect(truth, { topics: [first!], group })
  const two = await collect(other, { topics: [second!], group })
  await truth.append([record(first!, 'a', '1'), record(second!, 'b', '1')])
  await one.subscription.caughtUp()
  await two.subscription.caughtUp()
  expect(one.of('a')).toEqual(['1'])
  expect(two.of('b')).toEqual(['1'])
})

test('a member that a crash left behind is forgotten when its thread opens its log again', async () => {
  const group = newGroup()
  const reader = await collect(other, { topics: [first!], group })
  await reader.subscription.caughtUp()
  await reader.subscription.stop()
  await other.close()
  const db = new DatabaseSync(join(harness.dir, 'groups-other.db'))
  db.prepare('insert into member values (?, ?, ?, ?, ?)').run('dead', group, '[]', 1, Date.now())
  db.close()
  await expect(truth.deleteGroup(group)).rejects.toMatchObject({ reason: 'group-in-use' })
  other = await harness.open({ writer: null, groupsOwner: 'other' })
  await truth.deleteGroup(group)
})

test('a member not seen for ten seconds does not hold its topics', async () => {
  const group = newGroup()
  const db = new DatabaseSync(join(harness.dir, 'groups-other.db'))
  const lost = db.prepare('insert into member values (?, ?, ?, ?, ?)')
  lost.run('lost', group, JSON.stringify([first]), Number.MAX_SAFE_INTEGER, Date.now() - 11_000)
  db.close()
  await truth.append([record(first!, 'a', '1')])
  const reader = await collect(truth, { topics: [first!], group })
  await reader.subscription.caughtUp()
  expect(reader.of('a')).toEqual(['1'])
})
