import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluatePartition } from './partition-status.ts'
import type { PartitionStatus } from './partition-status.ts'
import { addCommit, addEnd, currentLag, emptyWindow } from './window.ts'
import type { Commit, PartitionWindow } from './window.ts'

const INTERVALS = 10
const limits = { intervals: INTERVALS }
const kept = { intervals: INTERVALS, minDistanceMs: 1_000 }
const EVERY_MS = 5_000

/** A look every five seconds: [position, end]. */
function windowOf(looks: readonly (readonly [number, number])[]): PartitionWindow {
  return looks.reduce(
    (window, [offset, end], at) => {
      const now = at * EVERY_MS
      return addCommit(addEnd(window, { offset: end, at: now }, kept), { offset, timestamp: now }, now, kept)
    },
    emptyWindow('t', 0, 0),
  )
}

const nowOf = (looks: readonly unknown[]) => (looks.length - 1) * EVERY_MS

test.each([
  [
    'nothing waits',
    [
      [5, 5],
      [5, 5],
      [5, 5],
    ],
    'OK',
  ],
  [
    'it came to the end once',
    [
      [1, 5],
      [5, 5],
      [5, 9],
      [5, 9],
    ],
    'OK',
  ],
  [
    'what waits becomes less',
    [
      [1, 90],
      [40, 90],
      [80, 95],
    ],
    'OK',
  ],
  [
    'more comes than it takes',
    [
      [1, 90],
      [40, 150],
      [80, 250],
    ],
    'WARN',
  ],
  [
    'the same offset again and again',
    [
      [7, 90],
      [7, 150],
      [7, 150],
    ],
    'STALL',
  ],
  [
    'it went back',
    [
      [50, 90],
      [20, 90],
      [30, 90],
    ],
    'REWIND',
  ],
  [
    'it went back and has recovered',
    [
      [50, 90],
      [20, 90],
      [55, 90],
    ],
    'OK',
  ],
] as const)('%s', (_, looks, status) =>
  expect(evaluatePartition(windowOf(looks), nowOf(looks), limits).status).toBe(status),
)

test('it has not committed for longer than its commits reach back, and the log has gone on meanwhile', () => {
  const silent = windowOf([
    [1, 90],
    [20, 90],
    [30, 90],
  ])
  expect(evaluatePartition(silent, 2 * EVERY_MS * 2, limits).status).toBe('OK')
  expect(evaluatePartition(silent, 2 * EVERY_MS * 2 + 1, limits).status).toBe('STOP')
  // It had come to the end: that what came since waits is not yet a fault.
  const rested = addEnd(
    windowOf([
      [1, 30],
      [20, 30],
      [30, 30],
    ]),
    { offset: 31, at: 60_000 },
    kept,
  )
  expect(evaluatePartition(rested, 60_000, limits).status).toBe('OK')
})

const arbitraryLooks = fc
  .array(fc.tuple(fc.integer({ min: -3, max: 12 }), fc.nat(10)), { minLength: 1, maxLength: 14 })
  .map((steps) => {
    let [position, end] = [5, 5]
    return steps.map(([forward, more]) => {
      end += more
      position = Math.min(end, Math.max(0, position + forward))
      return [position, end] as const
    })
  })
const arbitraryWindow = fc.record({ looks: arbitraryLooks, silentMs: fc.nat(120_000) })

test('no lag, no complaint', () =>
  fc.assert(
    fc.property(arbitraryWindow, ({ looks, silentMs }) => {
      const window = windowOf(looks)
      const judged = evaluatePartition(window, nowOf(looks) + silentMs, limits)
      if (currentLag(window) === 0) expect(judged.status).toBe('OK')
      const bound = { ...limits, allowedLag: currentLag(window) }
      expect(evaluatePartition(window, nowOf(looks) + silentMs, bound).status).toBe('OK')
    }),
  ))

test('neither where offsets begin nor what time it is changes a verdict', () =>
  fc.assert(
    fc.property(arbitraryWindow, fc.nat(1e9), fc.nat(1e12), ({ looks, silentMs }, offset, ms) => {
      const window = windowOf(looks)
      const moved: PartitionWindow = {
        ...window,
        commits: window.commits.map((commit) => ({
          ...commit,
          offset: commit.offset + offset,
          timestamp: commit.timestamp + ms,
        })),
        ends: window.ends.map((end) => ({ offset: end.offset + offset, at: end.at + ms })),
      }
      const now = nowOf(looks) + silentMs
      expect(evaluatePartition(moved, now + ms, limits).status).toBe(evaluatePartition(window, now, limits).status)
    }),
  ))

test('each rule as Burrow words it, read one by one, gives the same verdict', () =>
  fc.assert(
    fc.property(arbitraryWindow, ({ looks, silentMs }) => {
      const window = windowOf(looks)
      const now = nowOf(looks) + silentMs
      expect(evaluatePartition(window, now, limits).status).toBe(byTheBook(window, now))
    }),
    { numRuns: 1_000 },
  ))

/** The rules by number, each as a loop of its own. */
function byTheBook({ commits, ends }: PartitionWindow, now: number): PartitionStatus {
  const last = commits[commits.length - 1]!
  if (ends[ends.length - 1]!.offset - last.offset <= 0) return 'OK'
  const rules: [PartitionStatus, () => boolean][] = [
    ['STOP', () => rule3(commits, now) && !recentLagZero(ends.slice(-INTERVALS), last)],
    ['REWIND', () => rule2(commits)],
    ['OK', () => !rule1(commits)],
    ['STALL', () => rule4(commits)],
    ['WARN', () => rule5(commits)],
  ]
  return rules.find(([, holds]) => holds())?.[0] ?? 'OK'
}

function rule1(commits: readonly Commit[]): boolean {
  for (const { lag } of commits) if (lag === 0) return false
  return true
}

function rule2(commits: readonly Commit[]): boolean {
  for (let at = 1; at < commits.length; at++) {
    const from = commits[at - 1]!.offset
    if (commits[at]!.offset >= from) continue
    for (let later = at + 1; later < commits.length; later++) if (commits[later]!.offset >= from) return false
    return true
  }
  return false
}

function rule3(commits: readonly Commit[], now: number): boolean {
  const [first, last] = [commits[0]!.timestamp, commits[commits.length - 1]!.timestamp]
  return now - last > last - first
}

function rule4(commits: readonly Commit[]): boolean {
  for (let at = 1; at < commits.length; at++) if (commits[at]!.offset !== commits[at - 1]!.offset) return false
  return true
}

function rule5(commits: readonly Commit[]): boolean {
  for (let at = 1; at < commits.length; at++) if (commits[at]!.lag! < commits[at - 1]!.lag!) return false
  return true
}

function recentLagZero(ends: readonly { offset: number }[], last: Commit): boolean {
  for (const { offset } of ends) if (offset <= last.offset) return true
  return false
}
