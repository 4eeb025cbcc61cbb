/**
 * Where counting goes on after a backup was put back, so that nothing is given twice. What was given since the backup is known
 * from the database that was replaced and from the log, where they can be read. Where neither can, a brand is taken to have
 * had no more than `MOST_AT_ONCE` beyond one order a second, and one event a millisecond, since the backup.
 */
const MOST_AT_ONCE = 1_000

/** @param known of what was given since; 0: nothing is */
export function feedPastGiven(inBackup: number, known: number, elapsedMs: number): number {
  return Math.max(known, inBackup + MOST_AT_ONCE + Math.ceil(elapsedMs))
}

/** The same for the orders of a brand and year. */
export function ordersPastGiven(inBackup: number, known: number, elapsedMs: number): number {
  return Math.max(known, inBackup + MOST_AT_ONCE + Math.ceil(elapsedMs / 1_000))
}

const DAY_MS = 24 * 3_600_000

/** Every year in which somewhere an order may have been placed between the two moments: `2026`. */
export function yearsBetween(from: Date, to: Date): string[] {
  const first = new Date(from.getTime() - DAY_MS).getUTCFullYear()
  const last = new Date(to.getTime() + DAY_MS).getUTCFullYear()
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}
