/**
 * How long to wait before the n-th attempt (from 0), in ms: half to the whole of a doubling bound, at most 30 s,
 * so that a thousand pages do not return in the same instant after a restart. `random` is in [0, 1).
 */
export function retryDelay(attempt: number, random: number) {
  const bound = Math.min(30_000, 500 * 2 ** Math.min(attempt, 10))
  return Math.round(bound / 2 + (bound / 2) * random)
}

/** Resolves after `ms`, or as soon as there is reason to think the network is back. */
export function waitOrKick(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      document.removeEventListener('visibilitychange', whenVisible)
      resolve()
    }
    const whenVisible = () => document.visibilityState === 'visible' && done()
    const timer = setTimeout(done, ms)
    window.addEventListener('online', done)
    document.addEventListener('visibilitychange', whenVisible)
  })
}
