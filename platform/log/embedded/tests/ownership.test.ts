import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { collect, newGroup, readAll, record } from '../../contract/harness.ts'
import type { EmbeddedLogConfig } from '../embedded-log.ts'
import { embeddedHarness, type EmbeddedHarness } from '../harness.ts'

const topic = 'tests.owned.v1'
const spec = { name: topic, partitions: 1, cleanup: 'delete' as const }
let harness: EmbeddedHarness

beforeEach(async () => {
  harness = await embeddedHarness()
  onTestFinished(() => harness.destroy())
})

async function open(config: Partial<EmbeddedLogConfig> = {}) {
  const log = await harness.open(config)
  onTestFinished(() => log.close())
  return log
}

test('only the writer that created a topic appends to it; every log reads it', async () => {
  const truth = await open({ writer: 'truth' })
  const derived = await open({ writer: 'derived' })
  const reader = await open({ writer: null, groupsOwner: 'reader' })
  await truth.createTopics([spec])
  // Creating what exists is fine for anyone: services start in any order.
  await derived.createTopics([spec])
  await reader.createTopics([spec])
  await truth.append([record(topic, 'a', '1')])
  const refused = { name: 'LogRefusedError', reason: 'not-writer' }
  await expect(derived.append([record(topic, 'a', '2')])).rejects.toMatchObject(refused)
  await expect(reader.append([record(topic, 'a', '2')])).rejects.toMatchObject(refused)
  await expect(reader.createTopics([{ ...spec, name: 'tests.other.v1' }])).rejects.toMatchObject(refused)
  for (const log of [truth, derived, reader]) expect((await readAll(log, topic)).of('a')).toEqual(['1'])
})

test('without an owner for its groups a log cannot subscribe', async () => {
  const log = await open({ writer: null })
  await expect(collect(log, { topics: [topic] })).rejects.toMatchObject({ reason: 'no-groups-owner' })
})

test('names that could leave the folder or hide among the group files are refused', async () => {
  for (const writer of ['../x', 'groups-x', '', 'A']) {
    await expect(harness.open({ writer })).rejects.toMatchObject({ reason: 'invalid' })
  }
})

test('a subscription may come before the topic and its file', async () => {
  const reader = await open({ writer: null, groupsOwner: 'reader', pollMs: 5 })
  const arrived = Promise.withResolvers<void>()
  const found = await collect(reader, { topics: [topic] }, () => arrived.resolve())
  await found.subscription.caughtUp()
  const truth = await open()
  await truth.createTopics([spec])
  await truth.append([record(topic, 'a', '1')])
  await arrived.promise
  await found.subscription.caughtUp()
  expect(found.of('a')).toEqual(['1'])
})

test('a file replaced by another is noticed while reading, reported, and read from the start', async () => {
  const reader = await open({ writer: null, groupsOwner: 'reader', pollMs: 5 })
  const rewound = Promise.withResolvers<string>()
  const before = await harness.open()
  await before.createTopics([spec])
  await before.append([record(topic, 'a', 'old 1'), record(topic, 'a', 'old 2')])
  const found = await collect(reader, { topics: [topic], onRewound: (_, incarnation) => rewound.resolve(incarnation) })
  await found.subscription.caughtUp()
  await before.close()

  const aside = join(harness.dir, 'aside')
  await mkdir(aside)
  const other = await harness.open({ dir: aside })
  await other.createTopics([spec])
  await other.append([record(topic, 'a', 'new 1')])
  await other.close()
  for (const suffix of ['-wal', '-shm']) await rm(join(harness.dir, `truth.db${suffix}`), { force: true })
  await rename(join(aside, 'truth.db'), join(harness.dir, 'truth.db'))

  const after = await open()
  expect(await rewound.promise).toBe(await after.incarnation(topic))
  await found.subscription.caughtUp()
  expect(found.of('a')).toEqual(['old 1', 'old 2', 'new 1'])
})

test('of a group that several threads served, the newest commit counts; deleting hides them all', async () => {
  const group = newGroup()
  const truth = await open({ groupsOwner: 'one' })
  const other = await open({ writer: null, groupsOwner: 'two' })
  await truth.createTopics([spec])
  for (const [i, log] of [truth, other, truth, other].entries()) {
    await truth.append([record(topic, 'a', `${i}`)])
    const turn = await collect(log, { topics: [topic], group })
    await turn.subscription.caughtUp()
    await turn.subscription.stop()
    expect(turn.of('a')).toEqual([`${i}`])
    for (const reader of [truth, other]) {
      expect(await reader.committed(group)).toEqual([{ topic, partition: 0, offset: i + 1 }])
    }
  }
  await truth.deleteGroup(group)
  expect(await other.committed(group)).toEqual([])
  expect(await other.groups()).toEqual([])
  const again = await collect(other, { topics: [topic], group })
  await again.subscription.caughtUp()
  expect(again.of('a')).toHaveLength(4)
  await expect(truth.deleteGroup(group)).rejects.toMatchObject({ reason: 'group-in-use' })
})
