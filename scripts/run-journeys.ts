import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count } from './tally.ts'
import type { Failure, Tally } from './tally.ts'

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

interface Suite {
  specs: Spec[]
  suites?: Suite[]
}

interface Spec {
  file: string
  title: string
  tests: { status: 'expected' | 'unexpected' | 'flaky' | 'skipped'; results: { errors: { message?: string }[] }[] }[]
}

function read(report: string): Tally {
  try {
    const { suites, errors, stats } = JSON.parse(readFileSync(report, 'utf8')) as {
      suites: Suite[]
      errors: { message?: string }[]
      stats: { expected: number }
    }
    const failures = [
      ...suites.flatMap(specsOf).flatMap(failuresOf),
      ...errors.map(({ message = '' }) => ({ name: 'journeys', why: message })),
    ]
    return { passed: stats.expected, failures }
  } catch {
    return { passed: 0, failures: [{ name: 'journeys', why: 'They ended without a report.' }] }
  }
}

const specsOf = ({ specs, suites = [] }: Suite): Spec[] => [...specs, ...suites.flatMap(specsOf)]

function failuresOf({ file, title, tests }: Spec): Failure[] {
  return tests
    .filter(({ status }) => status === 'unexpected' || status === 'flaky')
    .map(({ results }) => ({
      name: `${file}: ${title}`,
      why: results.flatMap((result) => result.errors.map(({ message = '' }) => message)).join('\n'),
    }))
}
