import type { LogRecord } from '@selvedge/platform/log/log'
import { openLogOf } from './open-log.ts'
import type { System } from './system.ts'

/** What the system itself has written. @returns so many of each topic, or all where it has fewer; no tombstones */
export async function firstRecords(
  system: Pick<System, 'dataDir' | 'env'>,
  topics: readonly string[],
  mostOfEach: number,
): Promise<LogRecord[]> {
  const log = await openLogOf(system)
  const found: LogRecord[] = []
  for (const topic of topics) {
    const ofTopic: LogRecord[] = []
    for await (const records of log.read(topic)) {
      ofTopic.push(...records.filter(({ value }) => value !== null))
      if (ofTopic.length >= mostOfEach) break
    }
    found.push(...ofTopic.slice(0, mostOfEach))
  }
  await log.close()
  return found
}
