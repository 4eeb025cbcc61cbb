import type { Metrics } from '@selvedge/protos/gen/insight/v1/insight_service'
import type { MetricHistory } from '../../gen/resolvers.ts'

/** JSON has no word for what is not a number: a gap is null. */
export function shownCourse({ from, stepMs, resolutionMs, series }: Metrics): MetricHistory {
  return {
    from,
    stepSeconds: stepMs / 1_000,
    resolutionSeconds: resolutionMs / 1_000,
    series: series.map(({ values, ...subject }) => ({
      ...subject,
      values: values.map((value) => (Number.isNaN(value) ? null : value)),
    })),
  }
}
