import type { Clock } from '../clock.ts'
import { DomainError } from '../rpc/errors.ts'
import { isFull, takeTokens } from './token-bucket.ts'
import type { Bucket, RateLimit } from './token-bucket.ts'

export interface RateLimiter {
  /**
   * Counts `cost` (1 unless given) against the key: an address, a user, an API key.
   * @throws DomainError LIMIT, reason RATE_LIMITED, with `retryAfterSeconds` in its details
   */
  take(key: string, cost?: number): void
  /** How many keys are remembered now. */
  size(): number
}

/**
 * One limit for many keys, in this process's memory. At most `maxKeys` are remembered; beyond that the one not seen
 * for the longest time is forgotten, which can only be too kind.
 */
export function createRateLimiter(limit: RateLimit, clock: Clock, maxKeys = 100_000): RateLimiter {
  // In order of last use: a Map keeps the order of insertion, and each use inserts anew.
  const buckets = new Map<string, Bucket>()

  function forget(now: number): void {
    for (const [key, bucket] of buckets) {
      if (buckets.size <= maxKeys && !isFull(bucket, limit, now)) return
      buckets.delete(key)
    }
  }

  return {
    take(key, cost = 1) {
      const now = clock.now().getTime()
      const { bucket, allowed, retryAfterMs } = takeTokens(buckets.get(key), limit, cost, now)
      buckets.delete(key)
      buckets.set(key, bucket)
      forget(now)
      if (allowed) return
      const retryAfterSeconds = Number.isFinite(retryAfterMs) ? Math.ceil(retryAfterMs / 1000) : undefined
      throw new DomainError('LIMIT', 'too many requests', {
        reason: 'RATE_LIMITED',
        retriable: retryAfterSeconds !== undefined,
        details: retryAfterSeconds === undefined ? {} : { retryAfterSeconds },
      })
    },
    size: () => buckets.size,
  }
}
