import { currentLag } from './window.ts'
import type { Commit, End, PartitionWindow } from './window.ts'

/**
 * As Burrow names them. WARN: it works, and yet what waits never becomes less. STALL: it commits the same offset again
 * and again. STOP: it has not committed for longer than its commits reach back. REWIND: it went back and has not
 * recovered.
 */
export type PartitionStatus = 'OK' | 'WARN' | 'STOP' | 'STALL' | 'REWIND'

export interface EvaluationLimits {
  intervals: number
  /** Records that may wait without anybody asking why; 0 unless given. */
  allowedLag?: number
  /** Share of the window that must be filled before anything but OK is said; 0 unless given. */
  minimumComplete?: number
}

export interface PartitionEvaluation {
  topic: string
  partition: number
  status: PartitionStatus
  lag: number
  /** How much of the window is filled, 0 to 1. */
  complete: number
  first: Commit | null
  last: Commit | null
}

/** Burrow's rules in Burrow's order; its wiki names another one. @param now milliseconds */
export function evaluatePartition(
  window: PartitionWindow,
  now: number,
  { intervals, allowedLag = 0, minimumComplete = 0 }: EvaluationLimits,
): PartitionEvaluation {
  const { topic, partition, commits, ends } = window
  const lag = currentLag(window)
  const complete = commits.length / intervals
  const judged = commits.length > 0 && complete >= minimumComplete && lag > allowedLag
  return {
    topic,
    partition,
    status: judged ? statusOf(commits, ends.slice(-intervals), now, allowedLag) : 'OK',
    lag,
    complete,
    first: commits[0] ?? null,
    last: commits.at(-1) ?? null,
  }
}

function statusOf(commits: readonly Commit[], ends: readonly End[], now: number, allowedLag: number): PartitionStatus {
  const last = commits.at(-1)!
  if (
    now - last.timestamp > last.timestamp - commits[0]!.timestamp &&
    !ends.some(({ offset }) => offset <= last.offset)
  )
    return 'STOP'
  if (isRewound(commits)) return 'REWIND'
  const lags = commits.flatMap(({ lag }) => (lag === null ? [] : [lag]))
  if (lags.some((lag) => lag <= allowedLag)) return 'OK'
  if (commits.every(({ offset }) => offset === last.offset)) return 'STALL'
  const decreases = lags.some((lag, at) => at > 0 && lag < lags[at - 1]!)
  return decreases ? 'OK' : 'WARN'
}

/** The first step back counts, unless a later commit has come to where it began. */
function isRewound(commits: readonly Commit[]): boolean {
  const back = commits.findIndex(({ offset }, at) => at > 0 && offset < commits[at - 1]!.offset)
  return back > 0 && !commits.slice(back).some(({ offset }) => offset >= commits[back - 1]!.offset)
}
