import * as prometheus from 'prom-client'
import type { Metrics } from './metrics.ts'

/** From a tenth of a millisecond, for local calls, to ten seconds. */
const TIME_BUCKETS = [0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export interface PrometheusMetrics extends Metrics {
  /** The text of `/metrics`. */
  text(): Promise<string>
  contentType: string
  /** The same as data, to be sent from a worker thread and merged by whoever answers `/metrics`. */
  snapshot(): Promise<object[]>
}

/** Metrics in process memory, read by Prometheus. One per thread. */
export function createPrometheusMetrics(service: string): PrometheusMetrics {
  const registry = new prometheus.Registry()
  registry.setDefaultLabels({ service })
  const known = new Map<string, unknown>()
  const once = <T>(name: string, make: () => T): T => {
    if (!known.has(name)) known.set(name, make())
    return known.get(name) as T
  }
  return {
    counter: (asked, help, labels = []) =>
      once(asked, () => {
        const name = asked.includes('.') ? `${plain(asked)}_total` : asked
        const counter = new prometheus.Counter({ name, help, labelNames: [...labels], registers: [registry] })
        return { add: (n = 1, values = {}) => counter.inc(values, n) }
      }),
    gauge: (name, help, labels = []) =>
      once(name, () => {
        const gauge = new prometheus.Gauge({ name: plain(name), help, labelNames: [...labels], registers: [registry] })
        return { set: (value, values = {}) => gauge.set(values, value), remove: (values) => gauge.remove(values) }
      }),
    histogram: (name, help, labels = [], buckets = TIME_BUCKETS) =>
      once(name, () => {
        const options = { name, help, labelNames: [...labels], buckets: [...buckets], registers: [registry] }
        const histogram = new prometheus.Histogram(options)
        return { observe: (value, values = {}) => histogram.observe(values, value) }
      }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
    snapshot: () => registry.getMetricsAsJSON(),
  }
}

/** Prometheus knows neither dots nor hyphens. */
const plain = (name: string) => name.replaceAll(/[.-]/g, '_')

/** One text from the snapshots of several threads: counters and histograms add up, gauges stay apart by service. */
export function mergedText(snapshots: object[][]): Promise<string> {
  return prometheus.AggregatorRegistry.aggregate(snapshots).metrics()
}
