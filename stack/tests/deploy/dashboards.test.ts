import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countedMetrics } from './counted-metrics.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'deploy', 'grafana')
const files = globSync('*.json', { cwd: folder })

interface Dashboard {
  title: string
  panels: { title: string; targets: { expr: string; legendFormat: string }[] }[]
}

test.each(files)('%s asks for metrics and labels that are counted', async (file) => {
  const { panels } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Dashboard
  const metrics = await countedMetrics()
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
