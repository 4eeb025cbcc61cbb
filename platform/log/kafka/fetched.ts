import type { EachBatchPayload } from 'kafkajs'
import type { LogRecord } from '../log.ts'
import type { Cursor } from './cursors.ts'
import { toRecord } from './record.ts'

/** What kafkajs fetched of one partition and waits to be handled. */
export interface Fetched {
  payload: EachBatchPayload
  cursor: Cursor
  /** Index of the first message that was not handed over. */
  next: number
  /** Tells kafkajs that it is done with: all of it, or as much as could be. */
  settle: PromiseWithResolvers<void>
}

export interface Slice {
  records: LogRecord[]
  /** The offset behind the last record. */
  position: number
  /** The offset to go on at. */
  resume: number
  end: number
  /** Index behind the last message. */
  to: number
}

/** The next records to hand over, as many as there is room for; of a rejected batch the same ones again. */
export function sliceOf({ payload, cursor, next }: Fetched, room: number): Slice {
  const { topic, partition, messages, highWatermark } = payload.batch
  let to = Math.min(next + room, messages.length)
  const isBehind = (index: number) => Number(messages[index]!.offset) >= (cursor.redeliverTo ?? Infinity)
  while (to > next + 1 && isBehind(to - 1)) to--
  const records = messages.slice(next, to).map((message) => toRecord(topic, partition, message))
  const position = records.at(-1)!.offset + 1
  const end = Number(highWatermark)
  if (to < messages.length) return { records, position, resume: position, end, to }
  // What follows the last record up to the end are marks of transactions: nothing waits.
  const resume = Number(payload.batch.lastOffset()) + 1
  return { records, position, resume, end: resume >= end ? position : end, to }
}
