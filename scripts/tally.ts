// Counts what passed and what failed, over checks, unit and service tests, and browser journeys.
export interface Tally {
  passed: number
  failed: number
}

const total: Tally = { passed: 0, failed: 0 }

export function count({ passed, failed }: Tally): void {
  total.passed += passed
  total.failed += failed
}

/** The closing line, and the exit code that goes with it. */
export function close(): never {
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)
}
