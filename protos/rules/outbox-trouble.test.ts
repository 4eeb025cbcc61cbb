import { expect, test } from 'vitest'
import { isLost, isStuck } from './outbox-trouble.ts'

test('an outbox is stuck when rows wait long or a key is set aside', () => {
  expect(isStuck({ oldestAgeSeconds: 30, parkedKeys: [] })).toBe(false)
  expect(isStuck({ oldestAgeSeconds: 31, parkedKeys: [] })).toBe(true)
  expect(isStuck({ oldestAgeSeconds: 0, parkedKeys: ['k'] })).toBe(true)
})

test.each([null, ''])(
  'a database that is an older copy is lost, and a topic until its replay is done (none: %j)',
  (none) => {
    const replays = [
      { topic: 't', finishedAt: none },
      { topic: 'u', finishedAt: '2026-01-01T00:00:00.000Z' },
    ]
    const isLostWith = (lostTopics: string[], restoredAt = none) => isLost({ lostTopics, restoredAt, replays })
    expect(isLostWith([])).toBe(false)
    expect(isLostWith([], '2026-01-01T00:00:00.000Z')).toBe(true)
    expect(isLostWith(['u'])).toBe(false)
    expect(isLostWith(['t', 'u'])).toBe(true)
    // Nobody replays it.
    expect(isLostWith(['v'])).toBe(true)
  },
)
