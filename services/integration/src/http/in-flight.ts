import { DomainError } from '@selvedge/platform/rpc/errors'

/** Bounds the requests of one key that run at once, so that one brand cannot take all of the memory. */
export interface InFlight {
  /** @returns gives the place back; may be called more than once. @throws DomainError LIMIT */
  enter(key: string): () => void
}

export function createInFlight(most: number): InFlight {
  const running = new Map<string, number>()
  return {
    enter(key) {
      const now = running.get(key) ?? 0
      if (now >= most) {
        throw new DomainError('LIMIT', `at most ${most} requests of one key at once`, {
          reason: 'TOO_MANY_AT_ONCE',
          retriable: true,
        })
      }
      running.set(key, now + 1)
      let left = false
      return () => {
        if (left) return
        left = true
        const rest = running.get(key)! - 1
        if (rest === 0) running.delete(key)
        else running.set(key, rest)
      }
    },
  }
}
