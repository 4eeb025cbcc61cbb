import type { Clock } from '@selvedge/platform/clock'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { GetMetricsRequest, Metrics } from '@selvedge/protos/gen/insight/v1/insight_service'
import type { History } from '../domain/history/history.ts'
import { isMetric } from '../domain/history/metrics.ts'

/** As many as a chart has pixels for. */
const MOST_POINTS = 360

/** @throws DomainError INVALID for a metric nobody writes down, or a range that is not kept */
export function getMetrics(history: History, { metric, rangeMs }: GetMetricsRequest, clock: Clock): Metrics {
  const { slotMs, slots } = history.limits
  if (!isMetric(metric)) throw new DomainError('INVALID', 'there is no such metric', { reason: 'METRIC_UNKNOWN' })
  if (rangeMs < slotMs || rangeMs > slotMs * slots)
    throw new DomainError('INVALID', `a range is ${slotMs} to ${slotMs * slots} milliseconds`, {
      reason: 'RANGE_INVALID',
    })
  const { from, stepMs, series } = history.course(metric, clock.now().getTime(), rangeMs, MOST_POINTS)
  return { from: new Date(from).toISOString(), stepMs, resolutionMs: slotMs, series }
}
