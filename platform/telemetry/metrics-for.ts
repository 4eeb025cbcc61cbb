import type { Logger } from './logger.ts'
import { withDogStatsd } from './dogstatsd.ts'
import type { PrometheusMetrics } from './prometheus.ts'

export interface MetricsFor {
  metrics: PrometheusMetrics
  /** Sends what has gathered. */
  close(): Promise<void>
}

/** @param address of a DogStatsD agent, `host:port`; empty: Prometheus alone is told */
export function metricsFor(
  prometheus: PrometheusMetrics,
  { address, name, logger }: { address: string; name: string; logger: Logger },
): MetricsFor {
  if (address === '') return { metrics: prometheus, close: async () => {} }
  const onError = (error: unknown) => logger.warn({ err: error }, 'metrics do not reach their agent')
  const metrics = withDogStatsd(prometheus, { address, service: name, onError })
  return { metrics, close: metrics.close }
}
