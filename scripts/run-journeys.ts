import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count } from './tally.ts'

const root = join(import.meta.dirname, '..')

/**
 * Browser journeys against the real system. A run that ends without a report counts as one failure.
 * @param settings for those who start the system
 */
export function runJourneys(filter: string[] = [], settings: Record<string, string> = {}): void {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-journeys-'))
  const report = join(folder, 'report.json')
  spawnSync(
    process.execPath,
    [
      join(root, 'e2e/node_modules/@playwright/test/cli.js'),
      'test',
      '--config',
      join(root, 'playwright.config.ts'),
      ...filter,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...settings, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    },
  )
  count(read(report))
  rmSync(folder, { recursive: true, force: true })
}

function read(report: string): { passed: number; failed: number } {
  try {
    const { stats, errors } = JSON.parse(readFileSync(report, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number }
      errors: unknown[]
    }
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
