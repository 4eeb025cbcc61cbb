import type { MetricRange, QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { shownCourse } from '../course.ts'

const MINUTE_MS = 60_000
const rangesMs: Record<MetricRange, number> = {
  MINUTES_15: 15 * MINUTE_MS,
  HOUR_1: 60 * MINUTE_MS,
  HOURS_6: 6 * 60 * MINUTE_MS,
  HOURS_24: 24 * 60 * MINUTE_MS,
}

export const metrics: QueryResolvers['metrics'] = async (_root, { metric, range }, context) => {
  return shownCourse(
    await context.clients.insight.getMetrics({ metric, rangeMs: rangesMs[range] }, callOptions(context)),
  )
}
