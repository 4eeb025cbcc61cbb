import type { LogRecord, Position } from '../log.ts'
import { begunAnew, startOf } from '../read.ts'
import type { BrokerReader } from './broker-reader.ts'
import { toRecord } from './record.ts'

/** See `Log.read`. Outside any group: whoever looks once need not wait until brokers have formed one. */
export async function* readTopic(
  reader: BrokerReader,
  topic: string,
  from: readonly Position[],
): AsyncGenerator<LogRecord[]> {
  const idNow = async () => (await reader.topics([topic])).get(topic)?.id
  const found = (await reader.topics([topic])).get(topic)
  if (!found) return
  const { id, leaders } = found
  const first = await reader.offsets(topic, leaders, 'first')
  const stable = await reader.offsets(topic, leaders, 'stable')
  for (const [partition, leader] of leaders.entries()) {
    const [start, end] = [startOf(from, partition), stable[partition]!]
    if (start > end) throw begunAnew(topic)
    const pieces = reader.pieces({ topic, partition, leader }, Math.max(start, first[partition]!), end)
    for await (const { records } of pieces)
      if (records.length > 0) yield records.map((message) => toRecord(topic, partition, message))
  }
  if ((await idNow()) !== id) throw begunAnew(topic)
}
