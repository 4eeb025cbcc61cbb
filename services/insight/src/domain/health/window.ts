/**
 * What is remembered of one partition of one consumer: its last commits, and where the log ended when one looked.
 * Burrow keeps the same two rings; these are values, so that they can be stored and outlive a restart.
 */

export interface Commit {
  /** The next offset to apply. */
  offset: number
  /** Milliseconds. Of a commit that came too soon after another one, the moment of that one. */
  timestamp: number
  /** Milliseconds; when it was seen. */
  observedAt: number
  /** Records between it and the end of the log as known then; null for a commit that came out of order. */
  lag: number | null
}

export interface End {
  offset: number
  /** Milliseconds; when it was seen. */
  at: number
}

/** Both the oldest first. */
export interface PartitionWindow {
  topic: string
  partition: number
  commits: readonly Commit[]
  ends: readonly End[]
  /** Milliseconds; since when something waits and its offset is what it is, as far as is known. */
  stillSince: number
}

export interface WindowLimits {
  /** Commits that are kept. */
  intervals: number
  /** A commit that follows sooner takes the place of the one before, so that quick ones do not shrink the window. */
  minDistanceMs: number
}

/** Ends tell the age of what waits: so many of those behind which something waits are kept. */
const ENDS_KEPT = 60

/** @param now milliseconds */
export function emptyWindow(topic: string, partition: number, now: number): PartitionWindow {
  return { topic, partition, commits: [], ends: [], stillSince: now }
}

/** Kept are as many as there are commits, and those between which the oldest record that waits was appended. */
export function addEnd(window: PartitionWindow, end: End, { intervals }: WindowLimits): PartitionWindow {
  const ends = [...window.ends, end]
  const position = window.commits.at(-1)?.offset ?? 0
  const notYetThere = ends.findLastIndex(({ offset }) => offset <= position)
  const from = Math.max(Math.min(ends.length - intervals, notYetThere), ends.length - ENDS_KEPT)
  return { ...window, ends: ends.slice(Math.max(0, from)) }
}

/** Ends are to be added first: the lag is counted up to the newest. */
export function addCommit(
  window: PartitionWindow,
  { offset, timestamp }: Pick<Commit, 'offset' | 'timestamp'>,
  observedAt: number,
  limits: WindowLimits,
): PartitionWindow {
  const added = withCommit(window, { offset, timestamp }, observedAt, limits)
  const moves = window.commits.at(-1)?.offset !== offset || currentLag(added) === 0
  return moves ? { ...added, stillSince: observedAt } : added
}

function withCommit(
  window: PartitionWindow,
  { offset, timestamp }: Pick<Commit, 'offset' | 'timestamp'>,
  observedAt: number,
  { intervals, minDistanceMs }: WindowLimits,
): PartitionWindow {
  const { commits, ends } = window
  const last = commits.at(-1)
  const end = ends.at(-1)
  const commit: Commit = { offset, timestamp, observedAt, lag: end ? Math.max(0, end.offset - offset) : null }
  if (last && timestamp < last.timestamp) {
    // The end of the log at its moment is not known any more.
    const at = commits.findIndex((each) => each.timestamp > timestamp)
    return { ...window, commits: commits.toSpliced(at, 0, { ...commit, lag: null }).slice(-intervals) }
  }
  if (last && timestamp - last.timestamp < minDistanceMs) {
    return { ...window, commits: [...commits.slice(0, -1), { ...commit, timestamp: last.timestamp }] }
  }
  return { ...window, commits: [...commits, commit].slice(-intervals) }
}

/** Records between the newest commit and the newest end; 0 while either is unknown. */
export function currentLag({ commits, ends }: PartitionWindow): number {
  const [commit, end] = [commits.at(-1), ends.at(-1)]
  return commit && end ? Math.max(0, end.offset - commit.offset) : 0
}
