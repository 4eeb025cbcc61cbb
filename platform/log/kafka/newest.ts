import type { LogRecord } from '../log.ts'
import { partitionOf } from '../partitioner.ts'
import type { BrokerReader } from './broker-reader.ts'
import { toRecord } from './record.ts'

const FIRST_WINDOW = 500
const LARGEST_WINDOW = 32_000

/** Kafka has no index by key: the key's partition is read in windows from its end on, until one holds the key. */
export async function newestOf(reader: BrokerReader, topic: string, key: string): Promise<LogRecord | undefined> {
  const { leaders } = await reader.topic(topic)
  const partition = partitionOf(key, leaders.length)
  const leader = leaders[partition]!
  const first = (await reader.offsets(topic, leaders, 'first'))[partition]!
  let to = (await reader.offsets(topic, leaders, 'stable'))[partition]!
  for (let window = FIRST_WINDOW; to > first; window = Math.min(window * 4, LARGEST_WINDOW)) {
    const from = Math.max(first, to - window)
    let found: LogRecord | undefined
    for await (const { records } of reader.pieces({ topic, partition, leader }, from, to)) {
      const message = records.findLast((each) => each.key?.toString() === key)
      if (message) found = toRecord(topic, partition, message)
    }
    if (found) return found
    to = from
  }
  return undefined
}
