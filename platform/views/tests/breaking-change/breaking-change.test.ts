/**
 * A breaking change, worked through (docs/evolving-schemas.md): what cannot be added is published on a second topic
 * beside the first; consumers move one by one; then the first is retired. At no step is anybody wrong or without.
 */
import { brokenTopics, optionsOf } from '@selvedge/protos/releases/topic-options'
import type { ReleasedTopics } from '@selvedge/protos/releases/topic-options'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readAll } from '../../../testing/read-all.ts'
import { testRuntime } from '../../../testing/test-runtime.ts'
import type { TestRuntime } from '../../../testing/test-runtime.ts'
import { startView } from '../../run-view.ts'
import type { RunningView } from '../../run-view.ts'
import { viewKey } from '../../view-state.ts'
import type { View } from '../../view.ts'
import { asV1, startOwner } from './owner.ts'
import type { Owner, Release } from './owner.ts'
import { labels, totals } from './readers.ts'
import { tagV1, tagV2 } from './topics.ts'

let runtime: TestRuntime
let owner: Owner
const running = new Set<RunningView>()
const releases: ReleasedTopics[] = []

beforeEach(async () => {
  runtime = await testRuntime()
})
afterEach(async () => {
  for (const view of running) await view.stop()
  await owner.stop()
  await runtime.close()
})

async function upgradeTo(release: Release): Promise<void> {
  await owner?.stop()
  owner = await startOwner(runtime, release)
  const topics = owner.topics.map((topic) => optionsOf(topic, {}))
  const retired = release === 4 ? [{ name: tagV1.name, replacedBy: tagV2.name }] : []
  expect(brokenTopics(releases, topics, retired)).toEqual([])
  releases.push({ release: String(release), topics })
}

async function follow(view: View): Promise<RunningView> {
  const location = runtime.locate(runtime.dir, viewKey(view))
  const started = await startView(view, { ...runtime, location, onError: (error) => owner.errors.push(error) })
  running.add(started)
  return started
}

async function leave(view: RunningView): Promise<void> {
  running.delete(view)
  await view.stop()
}

/** All that was written has arrived everywhere. */
async function settle(): Promise<void> {
  await owner.drained()
  for (const view of running) await view.caughtUp()
}

/** What stands on a topic. */
async function standing<Message>(topic: { name: string; decode(bytes: Uint8Array): Message }) {
  const newest = new Map((await readAll(runtime.log, topic.name)).map(({ key, value }) => [key, value]))
  return [...newest].flatMap(([, value]) => (value ? [topic.decode(value)] : []))
}

test('from v1 to v2 without a moment in which a reader is wrong', async () => {
  // Release 1: one topic, two consumers.
  await upgradeTo(1)
  await owner.write('coat', [4995, 'EUR'])
  await owner.write('hat', [1000, 'EUR'])
  await owner.write('sold', [700, 'EUR'])
  await owner.write('sold', null)
  const labelsBefore = await follow(labels.onV1)
  const totalsBefore = await follow(totals.onV1)
  await settle()
  expect(await totals.dump(totalsBefore.db)).toEqual([{ currency: 'EUR', minor: 5995 }])

  // Release 2 publishes both, from the same rows in the same transaction. While it takes the place of the first,
  // copies of both run, and what an old one writes is on v1 alone.
  await upgradeTo(2)
  await owner.write('coat', [5995, 'EUR'])
  await owner.write('coat', [6995, 'EUR'], 1)
  await owner.write('scarf', [1500, 'NOK'], 1)
  await expect(owner.write('hat', [Number.NaN, 'EUR'])).rejects.toThrow()
  await settle()
  expect(await standing(tagV1)).toHaveLength(3)
  expect(await standing(tagV2)).toEqual([{ id: 'coat', minor: 5995, currency: 'EUR' }])

  // Release 3 comes when every copy publishes both: it completes v2, and a replay sends what it lacks.
  await upgradeTo(3)
  await owner.replay()
  await owner.write('belt', [900, 'EUR'])
  await settle()
  expect((await standing(tagV2)).map(asV1).toSorted(byId)).toEqual((await standing(tagV1)).toSorted(byId))

  // The first consumer moves: its next version is built beside the one that is read, and takes its place when equal.
  const totalsAfter = await follow(totals.onV2)
  await owner.write('hat', [1200, 'EUR'])
  await settle()
  const sums = [
    { currency: 'EUR', minor: 9095 },
    { currency: 'NOK', minor: 1500 },
  ]
  expect(await totals.dump(totalsBefore.db)).toEqual(sums)
  expect(await totals.dump(totalsAfter.db)).toEqual(sums)
  await leave(totalsBefore)

  // Now one reads v1 and one v2; the end of a life reaches both.
  await owner.write('coat', null)
  await settle()
  expect(await labels.dump(labelsBefore.db)).toEqual([
    { id: 'belt', text: '9.00 EUR' },
    { id: 'hat', text: '12.00 EUR' },
    { id: 'scarf', text: '15.00 NOK' },
  ])
  expect(await totals.dump(totalsAfter.db)).toEqual([
    { currency: 'EUR', minor: 2100 },
    { currency: 'NOK', minor: 1500 },
  ])

  // The second moves.
  const labelsAfter = await follow(labels.onV2)
  await settle()
  expect(await labels.dump(labelsAfter.db)).toEqual(await labels.dump(labelsBefore.db))
  await leave(labelsBefore)
  expect([...running].flatMap((view) => view.status().topics)).toEqual([tagV2.name, tagV2.name])

  // Release 4: nobody reads v1, so it is retired. What was recorded of it can be read for good.
  await upgradeTo(4)
  const end = await runtime.log.ends(tagV1.name)
  await owner.write('hat', [1300, 'EUR'])
  await settle()
  expect(await runtime.log.ends(tagV1.name)).toEqual(end)
  expect(await totals.dump(totalsAfter.db)).toEqual([
    { currency: 'EUR', minor: 2200 },
    { currency: 'NOK', minor: 1500 },
  ])
  expect(await standing(tagV1)).toContainEqual({ id: 'hat', price: '12.00 EUR' })
  expect(owner.errors).toEqual([])
})

test('v1 is not retired before a release has published both', async () => {
  await upgradeTo(2)
  const [v1, v2] = owner.topics.map((topic) => optionsOf(topic, {}))
  const retired = [{ name: tagV1.name, replacedBy: tagV2.name }]
  expect(brokenTopics([{ release: '1', topics: [v1!] }], [v2!], retired)).toEqual([
    `${tagV1.name}: is retired, but no release published ${tagV2.name} beside it`,
  ])
})

const byId = (left: { id: string }, right: { id: string }) => (left.id < right.id ? -1 : 1)
