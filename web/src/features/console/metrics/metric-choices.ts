import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Metric, MetricRange } from '../../../gen/graphql.ts'

interface MetricChoice {
  label: MessageDescriptor
  /** Beside the axis. */
  unit: MessageDescriptor
  /** Values are a length of time, seconds. */
  time?: true
}

export const metricChoices: Record<Metric, MetricChoice> = {
  CONSUMER_LAG: { label: msg`Consumers: records that wait`, unit: msg`records` },
  CONSUMER_AGE: { label: msg`Consumers: how long the oldest waits`, unit: msg`time`, time: true },
  CONSUMER_RATE: { label: msg`Consumers: records applied`, unit: msg`a second` },
  CONSUMER_PARKED: { label: msg`Consumers: records set aside`, unit: msg`records` },
  OUTBOX_ROWS: { label: msg`Outboxes: rows that wait`, unit: msg`rows` },
  OUTBOX_AGE: { label: msg`Outboxes: how long the oldest waits`, unit: msg`time`, time: true },
  TOPIC_RATE: { label: msg`Topics: records that come`, unit: msg`a second` },
  CREATED: { label: msg`Business: what is new`, unit: msg`a minute` },
  LIVING: { label: msg`Business: how many there are`, unit: msg`in all` },
}

export const rangeChoices: Record<MetricRange, MessageDescriptor> = {
  MINUTES_15: msg`15 min`,
  HOUR_1: msg`1 h`,
  HOURS_6: msg`6 h`,
  HOURS_24: msg`24 h`,
}

export const isMetric = (name: string | undefined): name is Metric =>
  name !== undefined && Object.hasOwn(metricChoices, name)

export const isRange = (name: string | undefined): name is MetricRange =>
  name !== undefined && Object.hasOwn(rangeChoices, name)
