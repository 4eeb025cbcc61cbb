/** After five wrong passwords each further try has to wait: 2, 4, 8 … s, at most 15 minutes. */
const FREE_TRIES = 5
const LONGEST_WAIT_MS = 15 * 60_000

/** Milliseconds the next try has to wait from now on; 0: it may come. */
export function waitBeforeTry(failures: number, lastFailure: Date, now: Date): number {
  if (failures < FREE_TRIES) return 0
  const wait = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** Math.min(20, failures - FREE_TRIES + 1))
  return Math.max(0, lastFailure.getTime() + wait - now.getTime())
}
