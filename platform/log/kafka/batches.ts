import { LogRefusedError } from '../errors.ts'
import type { OutgoingRecord } from '../log.ts'
import { partitionOf } from '../partitioner.ts'

/** A record and where it stands in the call it came with. */
export interface Placed {
  index: number
  partition: number
  record: OutgoingRecord
}

/** kafkajs sends one batch per partition and request; the broker takes none above 1 MiB. */
const MAX_BATCH_BYTES = 1_000_000

/** Kafka's default limit, less what surrounds the records of a batch. */
const MAX_RECORD_BYTES = 1_048_000

/** @throws LogRefusedError naming the record: headers count too here */
export function checkSize(record: OutgoingRecord): void {
  const size = sizeOf(record)
  if (size <= MAX_RECORD_BYTES) return
  const text = `a record of ${size} bytes is more than ${record.topic} takes (${MAX_RECORD_BYTES})`
  throw new LogRefusedError('record-too-large', text, { topic: record.topic, key: record.key })
}

/** Divides an append into requests whose batches are small enough. The order within a partition stays. */
export function intoRequests(records: OutgoingRecord[], partitions: (topic: string) => number): Placed[][] {
  const requests: Placed[][] = []
  let bytes = new Map<string, number>()
  for (const [index, record] of records.entries()) {
    const partition = partitionOf(record.key, partitions(record.topic))
    const batch = `${record.topic} ${partition}`
    const size = sizeOf(record)
    if (requests.length === 0 || (bytes.get(batch) ?? 0) + size > MAX_BATCH_BYTES) {
      requests.push([])
      bytes = new Map()
    }
    requests.at(-1)!.push({ index, partition, record })
    bytes.set(batch, (bytes.get(batch) ?? 0) + size)
  }
  return requests
}

/** Before compression, with what Kafka adds to each record and header. */
export function sizeOf({ key, value, headers }: OutgoingRecord): number {
  let size = 40 + Buffer.byteLength(key) + (value?.byteLength ?? 0)
  for (const [name, text] of Object.entries(headers)) size += 10 + Buffer.byteLength(name) + Buffer.byteLength(text)
  return size
}
