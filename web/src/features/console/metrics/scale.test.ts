import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linear, niceTicks, timeTicks } from './scale.ts'

const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true })

test('ticks begin at 0, go in equal round steps, reach the greatest value and not much further', () => {
  fc.assert(
    fc.property(positive, fc.integer({ min: 1, max: 8 }), (max, most) => {
      const ticks = niceTicks(max, most)
      const step = ticks[1]!
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)! * (1 + 1e-6)).toBeGreaterThanOrEqual(max)
      expect(ticks.at(-1)! - max).toBeLessThan(step * (1 + 1e-6))
      expect(ticks.length).toBeLessThanOrEqual(most + 1)
      ticks.forEach((tick, at) => expect(tick).toBeCloseTo(at * step, 9))
      expect(['1', '2', '5']).toContain(step.toExponential()[0])
    }),
  )
})

test.each([
  [0, 4, [0, 1]],
  [Number.NaN, 4, [0, 1]],
  [0.3, 3, [0, 0.1, 0.2, 0.3]],
  [7, 3, [0, 5, 10]],
  [1_204, 4, [0, 500, 1_000, 1_500]],
])('of %s in at most %s steps: %s', (max, most, ticks) => expect(niceTicks(max, most)).toEqual(ticks))

test('what is a share of the domain is the same share of the range', () => {
  fc.assert(
    fc.property(positive, positive, fc.double({ min: 0, max: 1, noNaN: true }), (d0, more, share) => {
      const place = linear([d0, d0 + more], [100, 0])
      fc.pre(d0 + more > d0)
      expect(place(d0)).toBe(100)
      expect(place(d0 + more)).toBeCloseTo(0, 6)
      expect(place(d0 + share * more)).toBeGreaterThanOrEqual(place(d0 + more) - 1e-6)
    }),
  )
})

test('moments are round times of the clock of whoever reads, all inside and not too many', () => {
  const day = 86_400_000
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 * day }),
      fc.integer({ min: 60_000, max: day }),
      fc.integer({ min: 2, max: 8 }),
      fc.constantFrom(0, 3_600_000, -18_000_000, 20_700_000),
      (from, length, most, zone) => {
        const ticks = timeTicks(from, from + length, most, zone)
        expect(ticks.length).toBeLessThanOrEqual(most)
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(from)
          expect(tick).toBeLessThanOrEqual(from + length)
          expect(Math.abs((tick + zone) % 60_000)).toBe(0)
        }
      },
    ),
  )
  expect(timeTicks(0, 900_000, 4, 0)).toEqual([0, 300_000, 600_000, 900_000])
})
