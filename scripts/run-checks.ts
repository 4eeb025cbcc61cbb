import { checks } from './checks.ts'
import { count } from './tally.ts'

/** Runs every check, also after one failed: one run tells all that is wrong. */
export function runChecks(): void {
  for (const check of checks) {
    const started = performance.now()
    const fault = check.run()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${fault === '' ? 'ok  ' : 'FAIL'} ${check.name} (${seconds} s)`)
    if (fault !== '') console.log(fault.split('\n').slice(0, 60).join('\n'))
    count(fault === '' ? { passed: 1, failures: [] } : { passed: 0, failures: [{ name: check.name, why: fault }] })
  }
}
