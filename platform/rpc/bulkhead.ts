import { DomainError } from './errors.ts'

/** Bounds what may be under way towards one service, so that a slow one cannot hold all of the caller's memory. */
export interface Bulkhead {
  /** @returns a function that gives the place back; @throws DomainError UNAVAILABLE at once when all are taken */
  enter(): () => void
}

export function createBulkhead(places: number): Bulkhead {
  let taken = 0
  return {
    enter() {
      if (taken >= places) {
        throw new DomainError('UNAVAILABLE', 'too many calls are under way', { reason: 'TOO_MANY_IN_FLIGHT' })
      }
      taken += 1
      let left = false
      return () => {
        if (!left) taken -= 1
        left = true
      }
    },
  }
}
