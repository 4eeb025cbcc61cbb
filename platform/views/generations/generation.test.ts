import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOTHING_DIFFERS } from './comparison.ts'
import { dropRefusal, firstOf, nextGeneration, switchRefusal } from './generation.ts'
import type { Generation } from './generation.ts'

const now = Date.parse('2026-11-29T09:00:00.000Z')
const facts = { limits: NOTHING_DIFFERS, lag: 0, now }
const generation: Generation = {
  name: 'shelf',
  version: 1,
  generation: 2,
  state: 'building',
  because: '',
  startedAt: now,
  switchedAt: null,
  plan: { limits: NOTHING_DIFFERS, hold: false },
  comparison: null,
  refusal: '',
}
const comparison = {
  at: '2026-11-29T08:30:00.000Z',
  sets: [{ name: 'rows', live: 4, built: 4, onlyLive: 0, onlyBuilt: 0, different: 0, samples: [] }],
  asked: 0,
  differing: 0,
  samples: [],
  parkedLive: 0,
  parkedBuilt: 0,
}

test('a release shows its version at once only where no earlier one is shown', () => {
  const live = (version: number) => ({ version, state: 'live' as const })
  expect(firstOf([], 1)?.state).toBe('live')
  expect(firstOf([live(1), live(3)], 4)).toEqual({ state: 'building', because: 'version 4 takes the place of 3' })
  expect(firstOf([live(4)], 4)).toBeUndefined()
  // The one before was given up half-built, or a later one was taken back.
  expect(firstOf([{ version: 1, state: 'building' }, live(5)], 4)?.state).toBe('live')
})

test('one is built at a time, under a number that was never used', () => {
  const states = fc.constantFrom('live' as const, 'standby' as const, 'dropping' as const)
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ generation: fc.integer({ min: 1, max: 50 }), state: states }), {
        selector: (each) => each.generation,
      }),
      (some) => {
        const known = some.map((each) => ({ ...generation, ...each }))
        const next = nextGeneration(known)
        expect(known.every((each) => 'build' in next && next.build > each.generation)).toBe(true)
        expect(nextGeneration([...known, { ...generation, generation: 99 }])).toMatchObject({
          underWay: { generation: 99 },
        })
      },
    ),
  )
})

test('what was built takes the live one’s place only compared, equal and caught up', () => {
  const reason = (of: Partial<Generation> | null, over = {}) =>
    switchRefusal(of ? { ...generation, ...of } : undefined, { ...facts, ...over })?.reason
  expect(reason(null)).toBe('NO_SUCH_GENERATION')
  expect(reason({ state: 'live' })).toBe('IS_LIVE')
  expect(reason({ state: 'dropping' })).toBe('IS_DROPPED')
  expect(reason({})).toBe('NOT_COMPARED')
  expect(reason({ comparison }, { lag: 3 })).toBe('BEHIND')
  expect(reason({ comparison }, { now: now + 7_200_000 })).toBe('NOT_COMPARED')
  expect(reason({ comparison: { ...comparison, parkedBuilt: 1 } })).toBe('DIFFERS')
  expect(reason({ comparison })).toBeUndefined()
  // Live before, it was good enough once.
  expect(reason({ state: 'standby' })).toBeUndefined()
  expect(reason({ state: 'standby' }, { lag: 3 })).toBe('BEHIND')
})

test('the live one is never dropped, but what was live of an earlier version', () => {
  expect(dropRefusal({ ...generation, state: 'live' }, 2)).toBeNull()
  expect(dropRefusal({ ...generation, state: 'live' }, 1)?.reason).toBe('IS_LIVE')
  expect(dropRefusal(undefined, 1)?.reason).toBe('NO_SUCH_GENERATION')
  for (const state of ['building', 'standby', 'dropping'] as const)
    expect(dropRefusal({ ...generation, state }, 1)).toBeNull()
})
