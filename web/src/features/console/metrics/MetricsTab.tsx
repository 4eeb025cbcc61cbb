import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { SegmentedControl } from '../../../components/ui/SegmentedControl.tsx'
import { Select } from '../../../components/ui/Select.tsx'
import { Loading, RowSkeletons } from '../../../components/ui/Skeleton.tsx'
import type { Metric, MetricRange } from '../../../gen/graphql.ts'
import { formatSeconds } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { useMetricsQuery } from '../data/console-api.ts'
import { Chart } from './Chart.tsx'
import { isMetric, isRange, metricChoices, rangeChoices } from './metric-choices.ts'
import styles from './Metrics.module.css'

/** As often as something is written down. */
const everyMs = 30_000

/** How everything went within the last hours: a small chart for each consumer, outbox, topic or entity. */
export function MetricsTab() {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const navigate = useNavigate()
  const search = useSearch({ from: '/signed-in/console' })
  const metric = isMetric(search.metric) ? search.metric : 'CONSUMER_LAG'
  const range = isRange(search.range) ? search.range : 'HOUR_1'
  const { currentData, error, refetch, isFetching } = useMetricsQuery(
    { metric, range },
    { pollingInterval: everyMs, skipPollingIfUnfocused: true },
  )
  const choose = (change: { metric?: Metric; range?: MetricRange }) =>
    void navigate({ to: '/console', search: { tab: 'metrics', metric, range, ...change }, replace: true })
  const history = currentData?.metrics
  const { unit, time } = metricChoices[metric]
  const nameOf = ({ service, of }: { service: string; of: string }) => (service === '' ? of : `${of} · ${service}`)
  const seconds = (count: number) => formatSeconds(count, intlLocale())

  return (
    <>
      <div className={styles.choices}>
        <Select
          label={t`What`}
          options={(Object.keys(metricChoices) as Metric[]).map((value) => ({
            value,
            label: i18n._(metricChoices[value].label),
          }))}
          value={metric}
          onChange={(next) => next && choose({ metric: next })}
        />
        <SegmentedControl
          label={t`How far back`}
          options={(Object.keys(rangeChoices) as MetricRange[]).map((value) => ({
            value,
            label: i18n._(rangeChoices[value]),
          }))}
          value={range}
          onChange={(next) => choose({ range: next })}
        />
      </div>
      {error && !history ? (
        <ErrorState error={error} onRetry={refetch} busy={isFetching} />
      ) : !history ? (
        <Loading>
          <RowSkeletons columns={4} />
        </Loading>
      ) : history.series.length === 0 ? (
        <EmptyState icon="clock" title={<Trans>Nothing is known of this time</Trans>}>
          <Trans>A first value is there half a minute after something was seen.</Trans>
        </EmptyState>
      ) : (
        <>
          <p className={styles.resolution}>
            <Trans>
              A point is {seconds(history.stepSeconds)}; it is written down every {seconds(history.resolutionSeconds)}{' '}
              and kept for a day. Where a line ends nothing was known.
            </Trans>
          </p>
          <ul className={styles.charts}>
            {history.series
              .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)))
              .map((series) => (
                <li key={nameOf(series)}>
                  <Chart
                    name={nameOf(series)}
                    unit={i18n._(unit)}
                    time={time === true}
                    from={Date.parse(history.from)}
                    stepMs={history.stepSeconds * 1_000}
                    values={series.values}
                  />
                </li>
              ))}
          </ul>
        </>
      )}
    </>
  )
}
