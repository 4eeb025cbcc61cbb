let last = 0

/**
 * Orders commits of several files: microseconds since the epoch, rising within this thread and above every stamp
 * it has seen, so that a clock set back cannot let an old commit win.
 */
export function nextStamp(): number {
  last = Math.max(Date.now() * 1_000, last + 1)
  return last
}

export function observeStamp(stamp: number): void {
  if (stamp > last) last = stamp
}
