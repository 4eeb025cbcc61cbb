import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { healthGauges } from '@selvedge/insight/src/health-gauges'
import { createPrometheusMetrics } from '@selvedge/platform/telemetry/prometheus'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..', '..', '..')

interface Alert {
  alert: string
  expr: string
  for: string
  labels: { severity: string }
  annotations: { summary: string; runbook: string }
}

const rules = (
  parse(readFileSync(join(root, 'deploy', 'alerts.yaml'), 'utf8')) as { groups: { rules: Alert[] }[] }
).groups.flatMap((group) => group.rules)

test('each alert asks for metrics that are counted, by labels they have, and says how bad it is', async () => {
  const prometheus = createPrometheusMetrics('test')
  healthGauges(prometheus)
  const counted = ((await prometheus.snapshot()) as { name: string }[]).map(({ name }) => name)
  for (const { alert, expr, labels, annotations } of rules) {
    const names = expr.match(/\bselvedge_\w+/g) ?? []
    expect(names.length, alert).toBeGreaterThan(0)
    expect(counted, alert).toEqual(expect.arrayContaining(names))
    expect(['page', 'ticket'], alert).toContain(labels.severity)
    const by = expr.match(/by \(([^)]*)\)/)![1]!.split(', ')
    for (const [, label] of annotations.summary.matchAll(/\$labels\.(\w+)/g)) expect(by, alert).toContain(label)
  }
})

test('each alert has a page that says what it means and what to do, and each page that says so an alert', () => {
  const all = globSync('docs/runbook/*.md', { cwd: root })
  // The others are about work that nobody is called for.
  const pages = all.filter((page) => readFileSync(join(root, page), 'utf8').includes('**Means.**'))
  expect(rules.map(({ annotations }) => annotations.runbook).toSorted()).toEqual(pages.toSorted())
  for (const page of pages) {
    const text = readFileSync(join(root, page), 'utf8')
    for (const part of ['**Means.**', '**Look.**', '**Do.**', '**Over when**'])
      if (!(part === '**Do.**' && text.includes('| do |'))) expect(text, page).toContain(part)
    for (const named of text.match(/`docs\/[\w/.-]+`/g) ?? [])
      expect(existsSync(join(root, named.slice(1, -1)))).toBe(true)
  }
})
