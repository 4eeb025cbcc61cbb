import { expect, test } from 'vitest'
import { brokenTopics } from './topic-options.ts'
import type { TopicOptions } from './topic-options.ts'

const thing: TopicOptions = {
  name: 'example.thing.v1',
  key: 'thing id',
  partitions: 4,
  cleanup: 'compact',
  messageType: 'example.v1.Thing',
  metricTags: ['kind', 'country'],
}
const successor: TopicOptions = { ...thing, name: 'example.thing.v2', messageType: 'example.v2.Thing' }
const released = [{ release: '2026-01', topics: [thing] }]
const since = (...now: TopicOptions[]) => brokenTopics(released, now, [])

test('what stayed, and what only grew, breaks nobody', () => {
  expect(since(thing)).toEqual([])
  expect(since({ ...thing, metricTags: ['kind', 'size', 'country'] }, successor)).toEqual([])
})

test.each<[Partial<TopicOptions>, string]>([
  [{ partitions: 8 }, 'its partitions changed from 4 to 8'],
  [{ partitions: 2 }, 'its partitions changed from 4 to 2'],
  [{ cleanup: 'delete' }, 'its clean-up changed from compact to delete'],
  [{ key: 'thing code' }, 'its key changed from thing id to thing code'],
  [{ messageType: 'example.v2.Thing' }, 'its message changed from example.v1.Thing to example.v2.Thing'],
  [{ metricTags: ['kind'] }, 'its metric lost the tag country'],
])('%j is refused', (change, said) => {
  expect(since({ ...thing, ...change })).toEqual([`example.thing.v1: ${said} (2026-01)`])
})

test('a change is refused whichever release promised otherwise, not only the last', () => {
  const later = { ...thing, partitions: 8 }
  const releases = [...released, { release: '2026-02', topics: [later] }]
  expect(brokenTopics(releases, [later], [])).toEqual([
    'example.thing.v1: its partitions changed from 4 to 8 (2026-01)',
  ])
})

test('a topic leaves by being retired, after a release in which its successor stood beside it', () => {
  expect(since(successor)).toEqual(['example.thing.v1: is gone and was not retired (2026-01)'])
  const retired = [{ name: thing.name, replacedBy: successor.name }]
  expect(brokenTopics(released, [successor], retired)).toEqual([
    'example.thing.v1: is retired, but no release published example.thing.v2 beside it',
  ])
  const both = [...released, { release: '2026-02', topics: [thing, successor] }]
  expect(brokenTopics(both, [successor], retired)).toEqual([])
  expect(brokenTopics(both, [successor, thing], retired)).toEqual([
    'example.thing.v1: is retired, but still a topic: a retired name does not come back',
  ])
})
