/**
 * When many records are bad, the code is: the view then stops instead of parking everything. Counted in records
 * and the log's own time, so that a replay comes to the same verdict; no clock is read.
 */
export interface Health {
  /** Bad records since the last good one. */
  streak: number
  /** Records and bad ones of the running window, and when the log took its first. */
  seen: number
  bad: number
  since: number
}

const MAX_STREAK = 20
const MAX_SHARE = 0.01
/** A share of fewer records says nothing. */
const MIN_RECORDS = 100
const WINDOW_MS = 60_000

export const HEALTHY: Health = { streak: 0, seen: 0, bad: 0, since: 0 }

/**
 * Counts one record. A window is a minute of the log's time; while an old log is read, where a minute may hold
 * few records, it lasts until it holds enough to judge by.
 * @param appendedAt milliseconds
 * @param live the batch reached the end of its partition
 */
export function observe(health: Health, good: boolean, appendedAt: number, live: boolean): Health {
  const over = Math.abs(appendedAt - health.since) >= WINDOW_MS && (live || health.seen >= MIN_RECORDS)
  const window = over || health.seen === 0 ? { seen: 0, bad: 0, since: appendedAt } : health
  return {
    streak: good ? 0 : health.streak + 1,
    seen: window.seen + 1,
    bad: window.bad + (good ? 0 : 1),
    since: window.since,
  }
}

/** More than 20 bad records in a row, or more than 1 % of at least 100. */
export function isBug({ streak, seen, bad }: Health): boolean {
  return streak > MAX_STREAK || (seen >= MIN_RECORDS && bad > seen * MAX_SHARE)
}
