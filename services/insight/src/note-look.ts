import type { OutboxStatus } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import type { BusinessTally } from './business-tally.ts'
import { arrivals } from './domain/health/flow.ts'
import { healthOf } from './domain/health/followed.ts'
import type { History } from './domain/history/history.ts'
import type { Metric } from './domain/history/metrics.ts'
import type { Known } from './watch.ts'

export interface Look {
  /** Only of who has just answered: what is not known of others is a gap. */
  consumers: readonly Known[]
  outboxes: readonly (OutboxStatus & { service: string })[]
}

/** Writes down what a look has shown. @param now milliseconds */
export function noteLook(history: History, tally: BusinessTally, { consumers, outboxes }: Look, now: number): void {
  const note = (metric: Metric, service: string, of: string, value: number) =>
    history.note({ metric, service, of, value: rounded(value) }, now)
  for (const { followed, said } of consumers) {
    const { service, view } = followed
    const { evaluation, timeLag, rate } = healthOf(followed, said, now)
    note('CONSUMER_LAG', service, view, evaluation.totalLag)
    note('CONSUMER_AGE', service, view, timeLag.ms / 1_000)
    note('CONSUMER_PARKED', service, view, said.parked)
    if (rate !== null) note('CONSUMER_RATE', service, view, rate)
  }
  for (const { service, name, rows, oldestAgeMs } of outboxes) {
    note('OUTBOX_ROWS', service, name, rows)
    note('OUTBOX_AGE', service, name, rows === 0 ? 0 : oldestAgeMs / 1_000)
  }
  for (const [topic, rate] of arrivals(consumers.flatMap(({ followed }) => followed.windows)))
    note('TOPIC_RATE', '', topic, rate)
  for (const { of, created, living } of tally.take() ?? []) {
    note('CREATED', '', of, created)
    note('LIVING', '', of, living)
  }
}

/** Finer than anybody sees, and shorter where it is stored. */
const rounded = (value: number) => Math.round(value * 100) / 100
