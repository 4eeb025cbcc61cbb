/**
 * Calls each callback. A fault of one must not make a committed transaction look failed: it surfaces as an uncaught
 * error.
 */
export function callAfterCommit(callbacks: Iterable<() => void>): void {
  for (const callback of callbacks) {
    try {
      callback()
    } catch (error) {
      setImmediate(() => {
        throw error
      })
    }
  }
}
