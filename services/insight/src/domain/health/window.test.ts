import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCommit, addEnd, currentLag, emptyWindow } from './window.ts'

const limits = { intervals: 3, minDistanceMs: 1_000 }
const after = (commits: readonly (readonly [offset: number, timestamp: number])[]) =>
  commits.reduce(
    (window, [offset, timestamp]) => addCommit(window, { offset, timestamp }, timestamp, limits),
    addEnd(emptyWindow('t', 0, 0), { offset: 100, at: 0 }, limits),
  ).commits

test('the newest commits are kept, with the lag they had when they came', () =>
  expect(
    after([
      [1, 0],
      [2, 1_000],
      [3, 2_000],
      [4, 3_000],
    ]).map(({ offset, lag }) => [offset, lag]),
  ).toEqual([
    [2, 98],
    [3, 97],
    [4, 96],
  ]))

test('a commit that comes too soon takes the place of the one before and its moment, so quick ones still make a window', () =>
  expect(
    after([
      [1, 0],
      [2, 400],
      [3, 800],
      [4, 1_200],
    ]).map(({ offset, timestamp }) => [offset, timestamp]),
  ).toEqual([
    [3, 0],
    [4, 1_200],
  ]))

test('a commit that comes out of order is put in its place, with a lag that nobody knows', () =>
  expect(
    after([
      [1, 0],
      [9, 5_000],
      [4, 2_000],
    ]).map(({ offset, lag }) => [offset, lag]),
  ).toEqual([
    [1, 99],
    [4, null],
    [9, 91],
  ]))

test('commits stay in the order of time and never more than fit, whatever comes', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(200), fc.nat(60_000)), { minLength: 1 }), (commits) => {
      const kept = after(commits)
      expect(kept.length).toBeLessThanOrEqual(limits.intervals)
      expect(kept.map(({ timestamp }) => timestamp)).toEqual(
        kept.map(({ timestamp }) => timestamp).toSorted((a, b) => a - b),
      )
      for (const { lag } of kept) expect(lag ?? 0).toBeGreaterThanOrEqual(0)
    }),
  ))

test('a position ahead of the end one knows is no lag', () => {
  const ahead = addCommit(
    addEnd(emptyWindow('t', 0, 0), { offset: 5, at: 0 }, limits),
    { offset: 8, timestamp: 0 },
    0,
    limits,
  )
  expect(currentLag(ahead)).toBe(0)
  expect(ahead.commits[0]!.lag).toBe(0)
})

test('ends are kept as long as something waits behind them, and no longer than for the window else', () => {
  const kept = (position: number, ends: readonly number[]) =>
    ends
      .reduce(
        (window, offset, at) => addEnd(window, { offset, at }, limits),
        addCommit(emptyWindow('t', 0, 0), { offset: position, timestamp: 0 }, 0, limits),
      )
      .ends.map(({ offset }) => offset)
  expect(kept(9, [1, 2, 3, 4, 5])).toEqual([3, 4, 5])
  expect(kept(2, [1, 2, 3, 4, 5, 6, 7])).toEqual([2, 3, 4, 5, 6, 7])
  expect(
    kept(
      0,
      Array.from({ length: 100 }, (_, n) => n + 1),
    ),
  ).toHaveLength(60)
})
