import type { Batch as KafkaBatch } from 'kafkajs'
import type { LogRecord } from '../log.ts'
import type { Cursor } from './cursors.ts'
import { toRecord } from './record.ts'

export interface Slice {
  records: LogRecord[]
  /** The offset behind the last record. */
  position: number
  /** The offset to go on at. */
  resume: number
  end: number
}

/** Divides what was fetched of a partition into what is handed over at once. */
export function* slicesOf(batch: KafkaBatch, cursor: Cursor, maxRecords: number): Generator<Slice> {
  const { topic, partition, messages } = batch
  const behind = Number(batch.lastOffset()) + 1
  const kafkaEnd = Number(batch.highWatermark)
  for (let from = 0; from < messages.length;) {
    let to = Math.min(from + maxRecords, messages.length)
    while (cursor.redeliverTo !== undefined && to > from + 1 && Number(messages[to - 1]!.offset) >= cursor.redeliverTo)
      to--
    const records = messages.slice(from, to).map((message) => toRecord(topic, partition, message))
    const position = records.at(-1)!.offset + 1
    const last = to === messages.length
    // What follows the last record up to the end are marks of transactions: nothing waits.
    yield { records, position, resume: last ? behind : position, end: last && behind >= kafkaEnd ? position : kafkaEnd }
    from = to
  }
}
