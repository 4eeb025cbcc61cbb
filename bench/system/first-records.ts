import { randomUUID } from 'node:crypto'
import type { LogRecord } from '@selvedge/platform/log/log'
import { openLogOf } from './open-log.ts'
import type { System } from './system.ts'

/** What the system itself has written. @returns so many of each topic, or all where it has fewer; no tombstones */
export async function firstRecords(
  system: Pick<System, 'dataDir' | 'env'>,
  topics: readonly string[],
  mostOfEach: number,
): Promise<LogRecord[]> {
  const found = new Map(topics.map((name) => [name, [] as LogRecord[]]))
  const log = await openLogOf(system)
  const subscription = await log.subscribe({
    group: `bench-${randomUUID()}`,
    topics: [...topics],
    from: { positions: [] },
    async onBatch({ records }) {
      for (const record of records) {
        const of = found.get(record.topic)!
        if (of.length < mostOfEach && record.value !== null) of.push(record)
      }
    },
  })
  await subscription.caughtUp()
  await subscription.stop()
  await log.close()
  return [...found.values()].flat()
}
