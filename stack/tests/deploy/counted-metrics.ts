import { healthGauges } from '@selvedge/insight/src/health-gauges'
import { entities } from '@selvedge/insight/src/views/business-metrics/entities'
import { eventLoopMonitor } from '@selvedge/platform/lifecycle/event-loop'
import { createPrometheusMetrics } from '@selvedge/platform/telemetry/prometheus'

/** What alerts and dashboards may ask for: the metrics that processes tell of, with their labels. */
export async function countedMetrics(): Promise<Map<string, readonly string[]>> {
  const prometheus = createPrometheusMetrics('test')
  healthGauges(prometheus)
  eventLoopMonitor(prometheus)
  const gauges = (await prometheus.snapshot()) as { name: string }[]
  const business = entities.flatMap(({ name, tags }) => {
    const plain = name.replaceAll('-', '_')
    const ends = ['created_total', 'updated_total', 'deleted_total', 'living']
    return ends.map((end) => [`biz_${plain}_${end}`, tags] as const)
  })
  return new Map([...business, ...gauges.map(({ name }) => [name, labelsOf(name)] as const)])
}

function labelsOf(name: string): string[] {
  if (name.startsWith('selvedge_outbox')) return ['outbox']
  return name.startsWith('selvedge_event_loop') ? ['service', 'quantile'] : ['service', 'consumer']
}
