import { ConsumerStatus } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { expect, test } from 'vitest'
import { healthOf, INTERVALS, lookedAt } from './followed.ts'
import type { Followed } from './followed.ts'

const EVERY_MS = 5_000

interface Look {
  position: number
  end: number
  state?: string
  parked?: number
  rebalances?: number
}

const said = ({ position, end, state = 'running', parked = 0, rebalances = 1 }: Look) =>
  ConsumerStatus.fromPartial({
    group: 'g',
    view: 'v-v1',
    state,
    parked,
    rebalances,
    positions: [{ topic: 't', partition: 0, position, end }],
  })

/** One of two partitions waits for the other's turn. */
function inLine(looks: number) {
  let followed: Followed | undefined
  const at = (n: number) => ({
    ...said({ position: 0, end: 50 }),
    positions: [
      { topic: 't', partition: 0, position: n * 10, end: 9_000 },
      { topic: 't', partition: 1, position: 5, end: 50 },
    ],
  })
  for (let n = 0; n < looks; n++) followed = lookedAt(followed, at(n), { service: 's', copy: 'a' }, n * EVERY_MS)
  return healthOf(followed!, at(looks - 1), (looks - 1) * EVERY_MS)
}

function follow(looks: readonly Look[]): { followed: Followed; health: ReturnType<typeof healthOf> } {
  let followed: Followed | undefined
  looks.forEach((look, at) => {
    followed = lookedAt(followed, said(look), { service: 's', copy: 'a' }, at * EVERY_MS)
  })
  const now = (looks.length - 1) * EVERY_MS
  return { followed: followed!, health: healthOf(followed!, said(looks.at(-1)!), now) }
}

const times = (count: number, look: (at: number) => Look) => Array.from({ length: count }, (_, at) => look(at))
const standing: Look = { position: 5, end: 90 }

test.each([
  ['it stops by itself over bad records', times(12, () => ({ ...standing, state: 'bug' })), 'BUG'],
  ['what it needs does not answer', times(12, () => ({ ...standing, state: 'retrying' })), 'DEPENDENCY'],
  ['records are set aside, the rest flows', times(12, () => ({ position: 90, end: 90, parked: 2 })), 'POISON'],
  [
    'its copies divide the work again and again',
    times(12, (at) => ({ ...standing, state: 'retrying', rebalances: at })),
    'REBALANCING',
  ],
  ['it stands still without a word', times(12, () => standing), 'STUCK'],
  ['its service was stopped', times(12, () => ({ ...standing, state: 'stopped' })), 'STOPPED'],
  ['it reads from the start', times(12, (at) => ({ position: at * 100, end: 5_000 })), 'BUILDING'],
  ['all is done', times(12, () => ({ position: 9, end: 9 })), 'FINE'],
  [
    'it had come to the end, and more comes than it takes',
    times(12, (at) => ({ position: at * 10, end: at * 20 })),
    'SLOW',
  ],
] as const)('%s: %s', (_, looks, verdict) => expect(follow(looks).health.verdict).toBe(verdict))

test('a partition that waits for its turn is no fault of a consumer that works, unless it waits for minutes', () => {
  expect(inLine(20)).toMatchObject({ verdict: 'BUILDING', evaluation: { status: 'ERR' } })
  expect(inLine(62).verdict).toBe('STUCK')
})

test('one who has just come is not judged', () => {
  expect(follow(times(4, () => standing)).health.verdict).toBe('BUILDING')
  expect(follow([{ position: 90, end: 90 }, ...times(3, () => standing)]).health.verdict).toBe('FINE')
})

test('a consumer that no longer answers is judged by its silence', () => {
  const { followed } = follow(times(10, (at) => ({ position: at, end: 90 })))
  const now = 9 * EVERY_MS
  expect(healthOf(followed, said(standing), now).evaluation.status).toBe('OK')
  expect(healthOf(followed, said(standing), 3 * now).evaluation).toMatchObject({ status: 'ERR', totalLag: 81 })
})

test('what is known outlives being stored', () => {
  const { followed, health } = follow(times(12, (at) => ({ position: at * 10, end: 1_000 })))
  const stored = JSON.parse(JSON.stringify(followed)) as Followed
  const now = 11 * EVERY_MS
  expect(healthOf(stored, said({ position: 110, end: 1_000 }), now)).toEqual(health)
  expect(stored.windows[0]!.commits).toHaveLength(INTERVALS)
})

test('the rate of one is what all did with enough to do, shared by the copies that answered', () => {
  let followed: Followed | undefined
  for (let at = 0; at < 10; at++) {
    const copy = at % 2 === 0 ? 'a' : 'b'
    followed = lookedAt(followed, said({ position: at * 1_000, end: 100_000 }), { service: 's', copy }, at * EVERY_MS)
  }
  expect(followed!.rateOfOne).toBeCloseTo(100)
  // 91,000 wait, 6,000 a minute each: one partition has work for one.
  expect(followed!.scaling.wanted).toBe(1)
})
