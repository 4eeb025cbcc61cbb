/** What has to hold for this process to take requests; asked by `/readyz`. */
export interface Readiness {
  /**
   * Adds a condition, which does not hold until it is set.
   * @returns sets it, with the reason when it does not hold
   */
  condition(name: string): (holds: boolean, reason?: string) => void
  /** From now on unready: the first step of a stop, so that nobody sends new requests. */
  drain(): void
  /** Whether every condition held at some time since the start; asked by `/startupz`. */
  hasStarted(): boolean
  /** What does not hold, by name; empty means ready. */
  missing(): Record<string, string>
}

export function createReadiness(): Readiness {
  const unmet = new Map<string, string>()
  let started = false
  let draining = false
  const missing = () => Object.fromEntries(draining ? [...unmet, ['process', 'stopping']] : unmet)
  return {
    condition(name) {
      unmet.set(name, 'starting')
      return (holds, reason = 'not ready') => {
        if (holds) unmet.delete(name)
        else unmet.set(name, reason)
        if (unmet.size === 0) started = true
      }
    },
    drain: () => {
      draining = true
    },
    hasStarted: () => started || unmet.size === 0,
    missing,
  }
}
