import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NEW_SCALING, wantedCopies } from './wanted-copies.ts'
import type { Load, Scaling } from './wanted-copies.ts'

const limits = { min: 1, max: 8, withinMs: 60_000, patienceMs: 300_000 }
const EVERY_MS = 5_000

function course(loads: readonly Load[]): number[] {
  let scaling: Scaling = NEW_SCALING
  return loads.map((load, at) => (scaling = wantedCopies(scaling, load, at * EVERY_MS, limits)).wanted)
}

test('so many as do what waits within a minute, at once', () =>
  expect(course([{ totalLag: 30_000, rateOfOne: 100 }])).toEqual([5]))

test('no more than can have work, and nothing is guessed before a rate was seen', () => {
  expect(course([{ totalLag: 1e9, rateOfOne: 100 }])).toEqual([8])
  expect(course([{ totalLag: 1e9, rateOfOne: null }])).toEqual([1])
})

test('fewer one by one, each after five minutes without a break', () => {
  const busy = { totalLag: 18_000, rateOfOne: 100 }
  const idle = { totalLag: 0, rateOfOne: 100 }
  const wanted = course([busy, ...Array.from({ length: 150 }, () => idle)])
  expect(wanted[60]).toBe(3)
  expect(wanted[61]).toBe(2)
  expect(wanted[120]).toBe(2)
  expect(wanted[121]).toBe(1)
  const broken = course([
    busy,
    ...Array.from({ length: 50 }, () => idle),
    busy,
    ...Array.from({ length: 50 }, () => idle),
  ])
  expect(broken.at(-1)).toBe(3)
})

test('it stays within its bounds and does not flap, whatever load comes', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ totalLag: fc.nat(100_000), rateOfOne: fc.option(fc.integer({ min: 1, max: 500 })) }), {
        maxLength: 300,
      }),
      (loads) => {
        const wanted = course(loads)
        for (const each of wanted) {
          expect(each).toBeGreaterThanOrEqual(limits.min)
          expect(each).toBeLessThanOrEqual(limits.max)
        }
        const fewer = wanted.filter((each, at) => at > 0 && each < wanted[at - 1]!).length
        expect(fewer).toBeLessThanOrEqual(Math.floor((loads.length * EVERY_MS) / limits.patienceMs))
      },
    ),
  ))

test('a higher lag never wants fewer', () =>
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(1e6), fc.integer({ min: 1, max: 1_000 }), (one, other, rateOfOne) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)]
      expect(course([{ totalLag: more, rateOfOne }])[0]).toBeGreaterThanOrEqual(
        course([{ totalLag: less, rateOfOne }])[0]!,
      )
    }),
  ))
