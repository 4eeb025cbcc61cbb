// What Prometheus cannot know of the rules; the rest is asked of its own promtool (scripts/engines/tests/alerts.engine.test.ts).
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { alertRules, metricsIn } from './alert-rules.ts'
import { countedMetrics } from './counted-metrics.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const runbooks = alertRules.flatMap(({ annotations }) => (annotations ? [annotations.runbook] : []))

test('the rules ask for metrics that are counted, by labels they have', async () => {
  const counted = await countedMetrics()
  const asked = alertRules.flatMap(({ expr }) => metricsIn(expr))
  expect(asked.length).toBeGreaterThanOrEqual(runbooks.length)
  for (const { name, labels } of asked) expect(counted.get(name), name).toEqual(expect.arrayContaining(labels))
})

test('each alert has a page that says what it means and what to do, and each page that says so an alert', () => {
  const all = globSync('docs/runbook/*.md', { cwd: root })
  // The others are about work that nobody is called for.
  const pages = all.filter((page) => readFileSync(join(root, page), 'utf8').includes('**Means.**'))
  expect(runbooks.toSorted()).toEqual(pages.toSorted())
  for (const page of pages) {
    const text = readFileSync(join(root, page), 'utf8')
    for (const part of ['**Means.**', '**Look.**', '**Do.**', '**Over when**'])
      if (!(part === '**Do.**' && text.includes('| do |'))) expect(text, page).toContain(part)
    for (const named of text.match(/`docs\/[\w/.-]+`/g) ?? [])
      expect(existsSync(join(root, named.slice(1, -1)))).toBe(true)
  }
})

test('each alert is tried by promtool, in a file named as its page is', () => {
  const tried = globSync('*.yaml', { cwd: join(root, 'deploy', 'alert-tests') })
  expect(tried.toSorted()).toEqual(runbooks.map((page) => `${basename(page, '.md')}.yaml`).toSorted())
})
