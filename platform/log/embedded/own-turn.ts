import { setImmediate } from 'node:timers/promises'

let last = Promise.resolve()

/**
 * Resolves in a turn of this thread's event loop in which no other batch begins. A batch may block its thread for some
 * milliseconds; a dozen consumers in one turn would keep calls and timers waiting for a dozen times as long.
 */
export function ownTurn(): Promise<void> {
  last = last.then(() => setImmediate())
  return last
}
