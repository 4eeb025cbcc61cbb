// deploy/alerts.yaml as Prometheus itself reads it: when each alert fires, what it then says, and when it is over.
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { deployFolder } from '../../../stack/tests/deploy/read-compose.ts'
import { promtool } from '../promtool.ts'

const rules = join(deployFolder, 'alerts.yaml')
const tests = join(deployFolder, 'alert-tests')

// Built from its sources, where it is not yet.
beforeAll(() => void promtool('--version'), 900_000)

test('the rules have nothing that Prometheus warns of', () => {
  expect(promtool('check', 'rules', '--lint=all', '--lint-fatal', rules)).toContain('SUCCESS')
})

test.each(globSync('*.yaml', { cwd: tests }).toSorted())(
  '%s: fires when it has lasted, not just below, and is over again',
  (file) => {
    expect(promtool('test', 'rules', join(tests, file))).toContain('SUCCESS')
  },
)
