import type { Metrics } from '../../telemetry/metrics.ts'

export interface SubscriptionMetrics {
  joined(group: string): void
  lag(group: string, topic: string, offsets: number): void
  throttled(ms: number): void
}

export function createSubscriptionMetrics(metrics: Metrics | undefined): SubscriptionMetrics {
  const lag = metrics?.gauge('selvedge_log_lag_offsets', 'Offsets of its partitions that a member has not come to', [
    'group',
    'topic',
  ])
  const joins = metrics?.counter('selvedge_log_rebalances_total', 'How often partitions of a group were divided anew', [
    'group',
  ])
  const throttled = metrics?.counter(
    'selvedge_log_throttled_seconds_total',
    'For how long brokers held this process back',
  )
  return {
    joined: (group) => joins?.add(1, { group }),
    lag: (group, topic, offsets) => lag?.set(offsets, { group, topic }),
    throttled: (ms) => throttled?.add(ms / 1_000),
  }
}
