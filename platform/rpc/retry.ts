import { setTimeout as delay } from 'node:timers/promises'
import { isDomainError } from './errors.ts'

const SAFE_PREFIX = /^(Get|List|BatchGet|Check|Search|Find|Read)/
const MOST_ATTEMPTS = 4
const FIRST_PAUSE_MS = 25
/** More calls would make these worse, or there is no time left for them. */
const NOT_AGAIN = new Set(['OVERLOADED', 'TOO_MANY_IN_FLIGHT', 'DEADLINE_EXCEEDED'])

/** Whether a method only reads, by its name, and may be repeated whatever happened. */
export function isSafe(path: string): boolean {
  return SAFE_PREFIX.test(path.slice(path.lastIndexOf('/') + 1))
}

/**
 * Tries again, with growing and scattered pauses, while the service is away and the deadline allows. gRPC's own
 * retry policy is fixed per method; here it depends on the call (a write with a request id may be repeated).
 */
export async function withRetry<T>(
  attempt: () => Promise<T>,
  deadline: number,
  signal: AbortSignal | undefined,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt()
    } catch (error) {
      const again = isDomainError(error, 'UNAVAILABLE') && error.retriable && !NOT_AGAIN.has(error.reason)
      const pause = FIRST_PAUSE_MS * 3 ** (tried - 1) * (0.5 + Math.random())
      if (!again || tried === MOST_ATTEMPTS || Date.now() + pause >= deadline) throw error
      await delay(pause, undefined, { signal }).catch(() => {
        throw error
      })
    }
  }
}
