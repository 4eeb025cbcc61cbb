/**
 * How long a stream lets changes gather after it has told some. One that comes by itself is told at once, also soon after
 * another; while more are waiting each time, as during an import, the pause grows and they are merged.
 */
const LEAST_MS = 10
const MOST_MS = 50

export interface Pace {
  /** The pause that follows now. */
  next(): number
  /** Nothing had come in the last pause. */
  waited(): void
}

export function createPace(): Pace {
  let ms = LEAST_MS / 2
  return {
    next() {
      ms = Math.min(MOST_MS, ms * 2)
      return ms
    },
    waited() {
      ms = LEAST_MS / 2
    },
  }
}
