import type { Clock } from '../clock.ts'

export interface FixedClock extends Clock {
  /** Moves the time; milliseconds, also backwards. */
  advance(ms: number): void
}

/** Time that stands still until the test moves it. */
export function fixedClock(start = '2027-01-15T09:00:00.000Z'): FixedClock {
  let time = Date.parse(start)
  return {
    now: () => new Date(time),
    advance: (ms) => {
      time += ms
    },
  }
}
