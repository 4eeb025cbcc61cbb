import type { PartitionWindow } from './window.ts'

export interface TimeLag {
  ms: number
  /** What waits is older than what is remembered of the log: it may be more. */
  atLeast: boolean
}

export const NOTHING_WAITS: TimeLag = { ms: 0, atLeast: false }

/**
 * How long the oldest record that is not applied has waited: when the log came to its offset, as the ends seen before
 * and after tell, records between two looks having come evenly.
 * @param now milliseconds
 */
export function timeLag({ commits, ends }: PartitionWindow, now: number): TimeLag {
  const position = commits.at(-1)?.offset ?? 0
  const after = ends.findIndex(({ offset }) => offset > position)
  if (after === -1) return NOTHING_WAITS
  if (after === 0) return { ms: Math.max(0, now - ends[0]!.at), atLeast: true }
  const [earlier, later] = [ends[after - 1]!, ends[after]!]
  // An end falls when a topic begins anew.
  const share = Math.max(0, position - earlier.offset) / Math.max(1, later.offset - earlier.offset)
  const cameAt = earlier.at + Math.min(1, share) * (later.at - earlier.at)
  return { ms: Math.max(0, now - cameAt), atLeast: false }
}

/** Of all partitions the longest. */
export function longestTimeLag(windows: readonly PartitionWindow[], now: number): TimeLag {
  return windows.map((window) => timeLag(window, now)).reduce((a, b) => (b.ms > a.ms ? b : a), NOTHING_WAITS)
}
