import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOTHING_DIFFERS, objections } from './comparison.ts'
import type { Comparison } from './comparison.ts'

const set = { name: 'rows', live: 200, built: 200, onlyLive: 0, onlyBuilt: 0, different: 0, samples: [] }
const equal: Comparison = {
  at: '2026-11-29T09:00:00.000Z',
  sets: [set],
  asked: 100,
  differing: 0,
  samples: [],
  parkedLive: 1,
  parkedBuilt: 1,
}

test('equal generations are in nobody’s way', () => {
  expect(objections(equal, NOTHING_DIFFERS)).toEqual([])
})

test('rows, answers and records set aside are each an objection, in words', () => {
  const apart = { ...equal, sets: [{ ...set, onlyLive: 2, different: 1 }], differing: 5, parkedBuilt: 2 }
  expect(objections(apart, { rowsPercent: 1, answersPercent: 4 })).toEqual([
    'rows: 3 of 200 rows differ, 1 % may',
    '5 of 100 questions are answered otherwise, 4 % may',
    '2 records were set aside while it was built, 1 by the one that is live',
  ])
})

test('a wider limit never objects to more, and nothing gets past a limit of nothing', () => {
  const count = fc.nat(300)
  const percent = fc.double({ min: 0, max: 100, noNaN: true })
  fc.assert(
    fc.property(count, count, count, percent, percent, (onlyLive, onlyBuilt, different, one, other) => {
      const comparison = { ...equal, sets: [{ ...set, onlyLive, onlyBuilt, different }] }
      const [narrow, wide] = [Math.min(one, other), Math.max(one, other)].map((rowsPercent) =>
        objections(comparison, { rowsPercent, answersPercent: 0 }),
      )
      expect(wide!.length).toBeLessThanOrEqual(narrow!.length)
      const strict = objections(comparison, NOTHING_DIFFERS).length
      expect(strict).toBe(onlyLive + onlyBuilt + different > 0 ? 1 : 0)
    }),
  )
})
