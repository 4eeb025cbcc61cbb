import type { Metrics } from '@selvedge/platform/telemetry/metrics'
import type { OutboxStatus } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import type { Followed, Health } from './domain/health/followed.ts'

const STATUS = { OK: 1, WARN: 2, ERR: 3 } as const

export interface HealthGauges {
  set(followed: Followed, health: Health): void
  /** @param oldestMs age of the oldest; 0: nothing is set aside */
  aside(followed: Followed, count: number, oldestMs: number): void
  outbox(status: OutboxStatus): void
  /** Nobody is to run it any more. */
  remove(followed: Followed): void
  answers(service: string, does: boolean): void
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
  const waiting = metrics.gauge('selvedge_outbox_rows', 'Rows that wait for the log', ['outbox'])
  const waitingFor = metrics.gauge('selvedge_outbox_seconds', 'Age of the oldest row that waits for the log', [
    'outbox',
  ])
  const size = metrics.gauge('selvedge_outbox_bytes', 'Size of the rows that wait for the log', ['outbox'])
  const answering = metrics.gauge('selvedge_service_answers', '1 when a service said how its consumers are', [
    'service',
  ])
  return {
    outbox({ name: outbox, rows, oldestAgeMs, bytes }) {
      waiting.set(rows, { outbox })
      waitingFor.set(rows === 0 ? 0 : oldestAgeMs / 1_000, { outbox })
      size.set(bytes, { outbox })
    },
    remove({ service, view: consumer }) {
      for (const gauge of [lag, age, status, wanted, aside, asideFor]) gauge.remove({ service, consumer })
    },
    answers: (service, does) => answering.set(does ? 1 : 0, { service }),
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
