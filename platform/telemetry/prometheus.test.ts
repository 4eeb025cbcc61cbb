import { expect, test } from 'vitest'
import { createPrometheusMetrics, mergedText } from './prometheus.ts'

test('what is counted is read back as text, with the service named', async () => {
  const metrics = createPrometheusMetrics('orders')
  metrics.counter('selvedge_test_total', 'Things', ['kind']).add(2, { kind: 'a' })
  metrics.counter('selvedge_test_total', 'Things', ['kind']).add(1, { kind: 'a' })
  metrics.gauge('selvedge_depth', 'Depth').set(7)
  metrics.histogram('selvedge_wait_seconds', 'Wait', [], [1, 2]).observe(1.5)
  const text = await metrics.text()
  expect(text).toContain('selvedge_test_total{kind="a",service="orders"} 3')
  expect(text).toContain('selvedge_depth{service="orders"} 7')
  expect(text).toContain('selvedge_wait_seconds_bucket{le="2",service="orders"} 1')
})

test('snapshots of several threads make one text', async () => {
  const [one, two] = [createPrometheusMetrics('orders'), createPrometheusMetrics('stock')]
  for (const metrics of [one, two]) metrics.counter('selvedge_test_total', 'Things').add(1)
  const text = await mergedText(structuredClone([await one.snapshot(), await two.snapshot()]))
  expect(text).toContain('selvedge_test_total{service="orders"} 1')
  expect(text).toContain('selvedge_test_total{service="stock"} 1')
})
