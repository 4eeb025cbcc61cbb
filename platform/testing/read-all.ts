import type { Log, LogRecord } from '../log/log.ts'

/** Every record of a topic, in the order of its partitions. */
export async function readAll(log: Log, topic: string): Promise<LogRecord[]> {
  const records: LogRecord[] = []
  for await (const piece of log.read(topic)) records.push(...piece)
  return records
}
