import { randomUUID } from 'node:crypto'
import type { Log, LogRecord } from '../log/log.ts'

/** Every record of a topic, in the order of its partitions. */
export async function readAll(log: Log, topic: string): Promise<LogRecord[]> {
  const records: LogRecord[] = []
  const subscription = await log.subscribe({
    // Asked again, it reads all again.
    group: `reader-${randomUUID()}`,
    topics: [topic],
    from: { positions: [] },
    onBatch: async (batch) => {
      records.push(...batch.records)
    },
  })
  await subscription.caughtUp()
  await subscription.stop()
  return records
}
