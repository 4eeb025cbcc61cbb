import { isPassing } from './errors.ts'
import { backOffMs } from '../back-off.ts'

/** A member that handled nothing between so many crashes will not do better the next time. */
const MAX_FRUITLESS = 6

export interface Restarts {
  /** Something was handled. */
  progressed(): void
  /** @returns how long to wait before the next try; undefined when there should be none */
  crashed(error: unknown): number | undefined
}

/**
 * kafkajs restarts a consumer for ever, or not at all and without a word. Here brokers that cannot be reached are
 * waited for (readiness and lag tell of it), and anything else may happen a few times before somebody has to look.
 */
export function createRestarts(): Restarts {
  let crashes = 0
  let fruitless = 0
  return {
    progressed() {
      crashes = 0
      fruitless = 0
    },
    crashed(error) {
      crashes++
      if (!isPassing(error)) fruitless++
      return fruitless >= MAX_FRUITLESS ? undefined : backOffMs(crashes)
    },
  }
}
