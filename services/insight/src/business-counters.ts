import type { Metrics } from '@selvedge/platform/telemetry/metrics'
import { capped } from './domain/capped.ts'
import type { Op } from './views/business-metrics/changes.ts'
import type { Entity } from './views/business-metrics/entities.ts'

export interface BusinessCounters {
  /** @param tags as JSON */
  happened(entity: Entity, op: Op, tags: string, times: number): void
  /** So many with these tags live now. */
  living(entity: Entity, tags: string, count: number): void
}

/** Values a tag may have before the rest is told together: whoever keeps metrics pays for each. */
const MOST_VALUES = 50

/** `biz.<entity>.created`, `.updated`, `.deleted`, and `biz.<entity>.living`. */
export function businessCounters(metrics: Metrics): BusinessCounters {
  const values = capped(MOST_VALUES)
  /** Of each gauge with its labels what it is the sum of. */
  const sums = new Map<string, Map<string, number>>()

  const labelsOf = ({ name }: Entity, tags: string) =>
    Object.fromEntries(
      Object.entries(JSON.parse(tags) as Record<string, string>).map(([tag, value]) => [
        tag,
        values(`${name} ${tag}`, value),
      ]),
    )

  return {
    happened(entity, op, tags, times) {
      const counter = metrics.counter(`biz.${entity.name}.${op}`, `How often a ${entity.name} was ${op}`, entity.tags)
      counter.add(times, labelsOf(entity, tags))
    },
    living(entity, tags, count) {
      const name = `biz.${entity.name}.living`
      const gauge = metrics.gauge(name, `How many of ${entity.name} there are`, entity.tags)
      const labels = labelsOf(entity, tags)
      const of = `${name} ${JSON.stringify(labels)}`
      const parts = (sums.get(of) ?? new Map<string, number>()).set(tags, count)
      sums.set(of, parts)
      gauge.set(
        [...parts.values()].reduce((sum, part) => sum + part, 0),
        labels,
      )
    },
  }
}
