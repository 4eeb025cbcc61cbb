import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { count } from './tally.ts'
import type { Tally } from './tally.ts'

const root = join(import.meta.dirname, '..')
const noReport = { name: 'vitest', why: 'It ended without a report.' }
const noSuccess = { name: 'vitest', why: 'It had errors outside of tests; it says them above.' }

/** Unit and service tests, in the project's own Node. A run that ends without a report counts as one failure. */
export function runVitest(...filter: string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-vitest-'))
  const report = join(folder, 'report.json')
  spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      ...filter,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: root, stdio: 'inherit' },
  )
  count(read(report))
  rmSync(folder, { recursive: true, force: true })
}

interface Report {
  numPassedTests: number
  success: boolean
  testResults: {
    /** Of the file. */
    name: string
    status: string
    /** Of a file that could not even be loaded; such a one has no failed test of its own. */
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

function read(report: string): Tally {
  try {
    const { numPassedTests: passed, success, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
    const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
      const file = relative(root, name)
      const failed = assertionResults
        .filter((test) => test.status === 'failed')
        .map(({ fullName, failureMessages }) => ({ name: `${file}: ${fullName}`, why: failureMessages.join('\n') }))
      return status === 'failed' && failed.length === 0 ? [{ name: file, why: message }] : failed
    })
    return success || failures.length > 0 ? { passed, failures } : { passed, failures: [noSuccess] }
  } catch {
    return { passed: 0, failures: [noReport] }
  }
}
