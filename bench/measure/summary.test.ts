import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentile, summarise } from './summary.ts'

test('median, ends and count', () => {
  expect(summarise([5, 1, 4, 2, 3])).toEqual({ median: 3, min: 1, max: 5, count: 5 })
  expect(summarise([7])).toEqual({ median: 7, min: 7, max: 7, count: 1 })
})

test('nothing measured has no figure', () => {
  expect(() => summarise([])).toThrow(RangeError)
  expect(() => percentile([], 50)).toThrow(RangeError)
})

test('a percentile is a measured value that so many do not exceed, and no smaller one is', () => {
  const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 100 }), (measured, percent) => {
      const value = percentile(measured, percent)
      const share = (most: (each: number) => boolean) => (measured.filter(most).length / measured.length) * 100
      expect(measured).toContain(value)
      expect(share((each) => each <= value)).toBeGreaterThanOrEqual(percent - 1e-9)
      expect(share((each) => each < value)).toBeLessThan(percent)
    }),
    // 0.28 × 25 comes out a little above 7.
    { examples: [[Array.from({ length: 25 }, (_, n) => n), 28]] },
  )
})
