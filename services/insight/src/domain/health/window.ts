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
}

export interface WindowLimits {
  /** Commits that are kept. */
  intervals: number
  /** A commit that follows sooner takes the place of the one before, so that quick ones do not shrink the window. */
  minDistanceMs: number
}

/** Ends tell the age of what waits; the longer they are kept, the older a record may be whose age is known. */
const ENDS_KEPT = 60

export function emptyWindow(topic: string, partition: number): PartitionWindow {
  return { topic, partition, commits: [], ends: [] }
}

export function addEnd(window: PartitionWindow, end: End): PartitionWindow {
  return { ...window, ends: [...window.ends, end].slice(-ENDS_KEPT) }
}

/** Ends are to be added first: the lag is counted up to the newest. */
export function addCommit(
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
