/** So many at once, and so many a second in the long run. */
export interface RateLimit {
  burst: number
  perSecond: number
}

export interface Bucket {
  /** What may still be taken, as of `at`. */
  tokens: number
  /** Milliseconds since the epoch. */
  at: number
}

export interface Taken {
  bucket: Bucket
  allowed: boolean
  /** Until the same would pass, when nothing else is taken; 0 when it passed. Infinity when it never will. */
  retryAfterMs: number
}

/** Takes `cost` from a bucket, or nothing when that is more than it holds. Time that runs backwards counts as none. */
export function takeTokens(bucket: Bucket | undefined, limit: RateLimit, cost: number, now: number): Taken {
  const filled = fill(bucket, limit, now)
  if (cost <= filled.tokens) {
    return { bucket: { ...filled, tokens: filled.tokens - cost }, allowed: true, retryAfterMs: 0 }
  }
  const missing = cost - filled.tokens
  const retryAfterMs = cost > limit.burst ? Infinity : Math.ceil((missing / limit.perSecond) * 1000)
  return { bucket: filled, allowed: false, retryAfterMs }
}

/** A full bucket says no more than none at all. */
export function isFull(bucket: Bucket, limit: RateLimit, now: number): boolean {
  return fill(bucket, limit, now).tokens >= limit.burst
}

function fill(bucket: Bucket | undefined, { burst, perSecond }: RateLimit, now: number): Bucket {
  if (!bucket) return { tokens: burst, at: now }
  const elapsed = Math.max(0, now - bucket.at)
  return { tokens: Math.min(burst, bucket.tokens + (elapsed * perSecond) / 1000), at: Math.max(now, bucket.at) }
}
