import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeLag } from './time-lag.ts'
import { addCommit, addEnd, emptyWindow } from './window.ts'

const limits = { intervals: 10, minDistanceMs: 0 }
const at = (position: number, ends: readonly (readonly [offset: number, at: number])[]) =>
  addCommit(
    ends.reduce(
      (window, [offset, when]) => addEnd(window, { offset, at: when }, limits),
      addCommit(emptyWindow('t', 0, 0), { offset: position, timestamp: 0 }, 0, limits),
    ),
    { offset: position, timestamp: 0 },
    0,
    limits,
  )

test('a record is as old as the moment at which the log came to it, between two looks as if they came evenly', () => {
  const ends = [
    [0, 0],
    [100, 10_000],
    [100, 20_000],
  ] as const
  expect(timeLag(at(50, ends), 20_000)).toEqual({ ms: 15_000, atLeast: false })
  expect(timeLag(at(100, ends), 20_000)).toEqual({ ms: 0, atLeast: false })
})

test('what waited before the first look is at least that old', () =>
  expect(timeLag(at(5, [[10, 1_000]]), 61_000)).toEqual({ ms: 60_000, atLeast: true }))

test('it never says more than the time since the last look at which the record was not there', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 2, maxLength: 80 }), fc.nat(400), (steps, position) => {
      let end = 0
      const looks = steps.map((step, n) => [(end += step), n * 1_000] as const)
      const now = looks.length * 1_000
      const { ms, atLeast } = timeLag(at(position, looks), now)
      // Only the newest sixty are remembered.
      const known = looks.slice(-60)
      const there = known.find(([offset]) => offset > position)
      const notYet = known.findLast(([offset]) => offset <= position)
      if (!there) expect(ms).toBe(0)
      else {
        expect(ms).toBeGreaterThanOrEqual(now - there[1])
        expect(atLeast).toBe(notYet === undefined)
        if (notYet) expect(ms).toBeLessThanOrEqual(now - notYet[1])
      }
    }),
  ))
