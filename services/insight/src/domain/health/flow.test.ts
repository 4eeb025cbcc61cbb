import { expect, test } from 'vitest'
import { arrivals, flowsOf } from './flow.ts'
import { addCommit, addEnd, emptyWindow } from './window.ts'
import type { PartitionWindow } from './window.ts'

const limits = { intervals: 10, minDistanceMs: 0 }

/** A look each second. */
function looked(topic: string, partition: number, looks: readonly (readonly [position: number, end: number])[]) {
  return looks.reduce<PartitionWindow>(
    (window, [offset, end], at) =>
      addCommit(addEnd(window, { offset: end, at: at * 1_000 }, limits), { offset, timestamp: at * 1_000 }, 0, limits),
    emptyWindow(topic, partition, 0),
  )
}

test('what flows now is told by the last four looks, over all partitions', () => {
  const windows = [
    looked('t', 0, [
      [0, 100],
      [100, 100],
      [100, 100],
      [100, 130],
      [115, 130],
    ]),
    looked('t', 1, [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 30],
      [30, 30],
    ]),
  ]
  expect(arrivals(windows)).toEqual(new Map([['t', 20]]))
  expect(flowsOf(windows, 5_000)).toEqual([{ topic: 't', rate: 15, lagMs: 2_500 }])
})

test('of a topic that nobody has looked at twice nothing is said, and one that begins anew does not flow backwards', () => {
  expect(arrivals([looked('t', 0, [[0, 100]])])).toEqual(new Map())
  const anew = [
    [50, 50],
    [0, 10],
  ] as const
  expect(arrivals([looked('t', 0, anew)])).toEqual(new Map([['t', 0]]))
})
