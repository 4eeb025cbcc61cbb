import type { BusinessCounters } from './business-counters.ts'
import { entities } from './views/business-metrics/entities.ts'

export interface BusinessTally extends BusinessCounters {
  /** From now on nothing that happens is missed. */
  begin(): void
  /** Of each entity how many lives have begun since it was last asked, and how many there are; undefined before `begin`. */
  take(): { of: string; created: number; living: number }[] | undefined
}

/** Counts beside `counters` what is to be written down over time, not told apart by tags. */
export function businessTally(counters: BusinessCounters): BusinessTally {
  const created = new Map<string, number>()
  const living = new Map<string, Map<string, number>>()
  let begun = false
  return {
    happened(entity, op, tags, times) {
      counters.happened(entity, op, tags, times)
      if (op === 'created') created.set(entity.name, (created.get(entity.name) ?? 0) + times)
    },
    living(entity, tags, count) {
      counters.living(entity, tags, count)
      living.set(entity.name, (living.get(entity.name) ?? new Map<string, number>()).set(tags, count))
    },
    begin: () => void (begun = true),
    take() {
      if (!begun) return undefined
      const taken = entities.map(({ name: of }) => ({
        of,
        created: created.get(of) ?? 0,
        living: [...(living.get(of)?.values() ?? [])].reduce((sum, count) => sum + count, 0),
      }))
      created.clear()
      return taken
    },
  }
}
