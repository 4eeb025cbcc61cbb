// Counts what passed and keeps what failed, over checks, unit and service tests, and browser journeys.
export interface Failure {
  name: string
  /** As its runner said it; the first lines are kept. */
  why: string
}

export interface Tally {
  passed: number
  failures: readonly Failure[]
}

const LINES = 12
const total = { passed: 0, failures: [] as Failure[] }

export function count({ passed, failures }: Tally): void {
  total.passed += passed
  total.failures.push(...failures)
}

/** What failed once more, as it is long gone by when the last suite ends; the closing line, and the exit code. */
export function close(): never {
  const { passed, failures } = total
  if (failures.length > 0) console.log(['\nFailed:', ...failures.map(inShort)].join('\n'))
  console.log(`\n${passed} passed, ${failures.length} failed`)
  process.exit(failures.length > 0 || passed === 0 ? 1 : 0)
}

function inShort({ name, why }: Failure): string {
  const lines = why.split('\n').slice(0, LINES)
  return [`- ${name}`, ...lines.map((line) => `    ${line}`)].join('\n')
}
