import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entities } from '@selvedge/insight/src/views/business-metrics/entities'
import { healthGauges } from '@selvedge/insight/src/health-gauges'
import { createPrometheusMetrics } from '@selvedge/platform/telemetry/prometheus'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '..', '..', '..', 'deploy', 'grafana')
const files = globSync('*.json', { cwd: folder })

interface Dashboard {
  title: string
  panels: { title: string; targets: { expr: string; legendFormat: string }[] }[]
}

/** A metric's labels; undefined: nobody counts it. */
async function known(): Promise<Map<string, readonly string[]>> {
  const prometheus = createPrometheusMetrics('test')
  healthGauges(prometheus)
  const gauges = (await prometheus.snapshot()) as { name: string }[]
  const labelsOf = (name: string) => (name.startsWith('selvedge_outbox') ? ['outbox'] : ['service', 'consumer'])
  const business = entities.flatMap(({ name, tags }) => {
    const plain = name.replaceAll('-', '_')
    const ends = ['created_total', 'updated_total', 'deleted_total', 'living']
    return ends.map((end) => [`biz_${plain}_${end}`, tags] as const)
  })
  return new Map([...business, ...gauges.map(({ name }) => [name, labelsOf(name)] as const)])
}

test.each(files)('%s asks for metrics and labels that are counted', async (file) => {
  const { panels } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Dashboard
  const metrics = await known()
  expect(panels.length).toBeGreaterThan(0)
  for (const { title, targets } of panels) {
    for (const { expr, legendFormat } of targets) {
      const names = expr.match(/\b(biz|selvedge)_\w+/g) ?? []
      expect(names.length, title).toBeGreaterThan(0)
      const labels = [...expr.matchAll(/by \(([^)]*)\)|\{(\w+)=/g)].flatMap(([, by, is]) => (by ?? is!).split(', '))
      const shown = [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label]) => label!)
      for (const name of names) {
        const own = metrics.get(name)
        expect(own, `${title}: ${name}`).toBeDefined()
        expect(own, `${title}: ${expr}`).toEqual(expect.arrayContaining([...labels, ...shown]))
      }
    }
  }
})
