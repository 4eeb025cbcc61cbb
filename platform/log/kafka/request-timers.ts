import { RequestQueue } from './internals.ts'

/** Milliseconds for which a broker asked a process to hold back. */
export type OnThrottled = (ms: number) => void

const listeners = new Set<OnThrottled>()
let mended = false

/**
 * kafkajs arms a timer after each request, with a negative delay: newer versions of Node warn of each such timer,
 * and every version wakes a millisecond later for nothing. Here a timer is armed only for requests that wait.
 */
export function mendRequestTimers(): void {
  if (mended) return
  mended = true
  const { maybeThrottle } = RequestQueue.prototype
  RequestQueue.prototype.scheduleCheckPendingRequests = function () {
    if (this.pending.length === 0 || this.throttleCheckTimeoutId) return
    const delay = Math.max(1, this.throttledUntil - Date.now())
    this.throttleCheckTimeoutId = setTimeout(() => {
      this.throttleCheckTimeoutId = null
      this.checkPendingRequests()
    }, delay)
  }
  RequestQueue.prototype.maybeThrottle = function (ms) {
    maybeThrottle.call(this, ms)
    if (ms !== null && ms > 0) for (const listener of listeners) listener(ms)
  }
}

/** Brokers hold back a client that exceeds its quota. @returns the end of listening */
export function onThrottled(listener: OnThrottled): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
