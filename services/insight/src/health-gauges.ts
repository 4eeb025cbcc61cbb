import type { Metrics } from '@selvedge/platform/telemetry/metrics'
import type { Followed, Health } from './domain/health/followed.ts'

const STATUS = { OK: 1, WARN: 2, ERR: 3 } as const

export interface HealthGauges {
  set(followed: Followed, health: Health): void
  /** @param oldestMs age of the oldest; 0: nothing is set aside */
  aside(followed: Followed, count: number, oldestMs: number): void
}

/** For alerts, and for what scales by them (an HPA or KEDA reads `selvedge_consumer_wanted_copies`). */
export function healthGauges(metrics: Metrics): HealthGauges {
  const labels = ['service', 'consumer'] as const
  const lag = metrics.gauge('selvedge_consumer_lag_records', 'Records that wait for a consumer', labels)
  const age = metrics.gauge('selvedge_consumer_lag_seconds', 'Age of the oldest record that waits', labels)
  const status = metrics.gauge('selvedge_consumer_status', "Burrow's: 1 OK, 2 WARN, 3 ERR", labels)
  const wanted = metrics.gauge('selvedge_consumer_wanted_copies', 'Copies that would catch up in a minute', labels)
  const aside = metrics.gauge('selvedge_consumer_parked_records', 'Records set aside', labels)
  const asideFor = metrics.gauge('selvedge_consumer_parked_seconds', 'Age of the oldest record set aside', labels)
  return {
    aside({ service, view: consumer }, count, oldestMs) {
      aside.set(count, { service, consumer })
      asideFor.set(oldestMs / 1_000, { service, consumer })
    },
    set({ service, view: consumer }, { evaluation, timeLag, wantedCopies }) {
      lag.set(evaluation.totalLag, { service, consumer })
      age.set(timeLag.ms / 1_000, { service, consumer })
      status.set(STATUS[evaluation.status], { service, consumer })
      wanted.set(wantedCopies, { service, consumer })
    },
  }
}
