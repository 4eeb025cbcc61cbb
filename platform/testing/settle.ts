import { setTimeout as delay } from 'node:timers/promises'

const POLL_MS = 10

/**
 * Asks again until the assertion holds; never waits longer than it must. Fails with the assertion's last error.
 * @param within milliseconds, 60,000 unless given: patience costs only those who fail
 */
export async function eventually<T>(assertion: () => T | Promise<T>, { within = 60_000 } = {}): Promise<T> {
  const end = performance.now() + within
  for (;;) {
    try {
      return await assertion()
    } catch (error) {
      if (performance.now() >= end) throw error
      await delay(POLL_MS)
    }
  }
}

export interface Part {
  /** An outbox or queue: resolves when all it held has been handed on. */
  drained?(): Promise<unknown>
  /** A consumer: resolves when all its topics held at the call has been handled. */
  caughtUp?(): Promise<unknown>
}

/**
 * Resolves when everything that was written has arrived everywhere. Parts are given in the direction data moves
 * (owners, then enrichment, then views); each is waited for in turn, so that what it passes on reaches the next.
 */
export async function settle(parts: readonly Part[]): Promise<void> {
  for (const part of parts) {
    await part.caughtUp?.()
    await part.drained?.()
  }
}
