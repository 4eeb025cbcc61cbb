import { setTimeout as delay } from 'node:timers/promises'

/** Waits so long before each call that no more than `perSecond` go out; 0: never. */
export function paceOf(perSecond: number, now: () => number = () => performance.now()): () => Promise<void> {
  if (perSecond <= 0) return async () => {}
  const start = now()
  let sent = 0
  return async () => {
    const due = start + (sent++ * 1000) / perSecond
    const wait = due - now()
    // Timers are coarse: small waits add up until they are worth one.
    if (wait > 5) await delay(wait)
  }
}
