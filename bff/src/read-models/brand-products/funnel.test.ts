import fc from 'fast-check'
import { expect, test } from 'vitest'
import { funnelOf, funnelSteps } from './funnel.ts'
import type { StandingCount } from './funnel.ts'

const stops = [['CHECKING', 'DRAFT'], ['MERGING'], ['NO_PRICE', 'NO_SUPPLY', 'A_NEW_CODE'], ['UNDERWAY', '']] as const

const alike = fc
  .record({ passed: fc.nat(3), pick: fc.nat(2), failing: fc.nat(31), ordered: fc.nat(1), count: fc.nat(5_000) })
  .map(({ passed, pick, ...rest }) => ({ ...rest, passed, stop: stops[passed]![pick % stops[passed]!.length]! }))

/** Counts as the database gives them: those that search holds are part of those that stand alike. */
const counts = fc.array(fc.tuple(alike, fc.nat(100), fc.nat(100))).map((groups) =>
  groups.flatMap(([group, underway, setAside]): StandingCount[] => {
    const all: StandingCount = { ...group, held: '' }
    if (group.passed < 3) return [all]
    const waiting = group.stop === 'UNDERWAY' ? group.count : Math.min(underway, group.count)
    const parked = Math.min(setAside, group.count - waiting)
    return [all, { ...group, held: 'UNDERWAY', count: waiting }, { ...group, held: 'SET_ASIDE', count: parked }]
  }),
)

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

test('the sums add up for whatever products there are', () => {
  fc.assert(
    fc.property(counts, (rows) => {
      const { stages } = funnelOf(rows)
      expect(stages.map(({ step }) => step)).toEqual(funnelSteps)
      const lostAt = stages.map(({ lost }) => sum(lost.map(({ count }) => count)))
      stages.forEach(({ lost }) => expect(lost.every(({ count }) => count > 0)).toBe(true))
      for (let index = 1; index < stages.length; index++) {
        expect(stages[index]!.reached).toBe(stages[index - 1]!.reached - lostAt[index - 1]!)
      }
      const received = sum(rows.filter(({ held }) => held === '').map(({ count }) => count))
      expect(stages[0]!.reached).toBe(received)
      expect(stages.at(-1)!.reached + sum(lostAt)).toBe(received)
    }),
  )
})

test('a closed gate is counted for every product that has it closed, wherever the product stands', () => {
  const row: StandingCount = { passed: 2, stop: 'NO_PRICE', failing: 6, ordered: 0, count: 4, held: '' }
  const { failing, stages } = funnelOf([row, { ...row, passed: 0, stop: 'DRAFT', failing: 3, count: 1 }])
  expect(failing).toEqual({ MASTER_DATA: 1, PRICE: 5, AVAILABILITY: 4, LISTED: 0, IMAGE: 0 })
  expect(stages[0]).toEqual({ step: 'RECEIVED', reached: 5, lost: [{ reason: 'DRAFT', count: 1 }] })
})
