import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count } from './tally.ts'

const root = join(import.meta.dirname, '..')

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

function read(report: string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests, success, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number
      numFailedTests: number
      success: boolean
      testResults: { status: string; assertionResults: { status: string }[] }[]
    }
    // A file that could not even be loaded has no failed test of its own.
    const broken = testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
    )
    const failed = numFailedTests + broken.length
    return { passed: numPassedTests, failed: success ? failed : Math.max(1, failed) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
