import { expect, test } from 'vitest'
import { consumersOf, inTrouble, replayProgress, type Service, troubles } from './trouble.ts'

const consumer = (view: string, change: Partial<Service['consumers'][number]> = {}): Service['consumers'][number] => ({
  group: `${view}-1`,
  view,
  state: 'RUNNING',
  lastError: '',
  newestAppliedAt: null,
  lag: 0,
  topics: [],
  parked: 0,
  health: null,
  ...change,
})

const service = (name: string, change: Partial<Service> = {}): Service => ({
  name,
  answers: true,
  silentSince: null,
  known: [],
  code: [],
  consumers: [],
  outboxes: [],
  parked: [],
  ...change,
})

test.each([
  ['RUNNING', 0, false],
  ['STARTING', 0, false],
  ['RUNNING', 1, true],
  ['RETRYING', 0, true],
  ['STOPPED', 0, true],
  ['BUG', 0, true],
] as const)('%s with %i set aside: trouble %s', (state, parked, expected) =>
  expect(inTrouble({ state, parked, health: null })).toBe(expected),
)

test.each([
  ['FINE', false],
  ['BUILDING', false],
  ['SLOW', true],
  ['POISON', true],
  ['STUCK', true],
] as const)('judged %s: trouble %s, whatever it says of itself', (verdict, expected) => {
  const health = { verdict, lagSeconds: 0, lagAtLeast: false, rate: 0, wantedCopies: 1, partitions: [], flows: [] }
  expect(inTrouble({ state: 'RUNNING', parked: 0, health })).toBe(expected)
})

test('silent services count, and trouble stands first', () => {
  const services = [
    service('a', { consumers: [consumer('x', { lag: 5 }), consumer('y')] }),
    service('b', { consumers: [consumer('z', { state: 'BUG' })] }),
    service('c', { answers: false }),
  ]
  expect(troubles(services)).toBe(2)
  expect(consumersOf(services).map(({ view }) => view)).toEqual(['z', 'x', 'y'])
})

test('how far a service is with its replays counts what is under way', () => {
  const replay = {
    topic: 't',
    because: 'LOST' as const,
    askedAt: '',
    finishedAt: null,
    lookedAt: 3,
    ofKeys: 10,
    sent: 2,
    error: '',
  }
  const done = { ...replay, topic: 'u', finishedAt: '2026-01-01T00:00:00.000Z' }
  expect(replayProgress([replay, done])).toEqual({ done: 3, of: 10, sent: 2 })
  expect(replayProgress([done])).toBeUndefined()
})
