import { recordBatchDecoder, type RecordBatch } from './internals.ts'

let mended = false

/**
 * Compaction may take the last records of a batch, or all of them, and leaves the batch so that offsets stay known.
 * kafkajs sees records only: it asks for the offset behind the last record it got, is given the same batch again, and
 * stands still, or creeps on by one offset for each request. A mark at the batch's last offset lets it pass, as it
 * passes the marks of transactions.
 */
export function passEmptiedBatches(): void {
  if (mended) return
  mended = true
  const decode = recordBatchDecoder.get()
  recordBatchDecoder.replace(async (bytes) => {
    const batch = await decode(bytes)
    const lastOffset = String(BigInt(batch.firstOffset) + BigInt(batch.lastOffsetDelta))
    if (batch.records.at(-1)?.offset !== lastOffset) batch.records.push(markAt(lastOffset, batch))
    return batch
  })
}

function markAt(offset: string, batchContext: RecordBatch): RecordBatch['records'][number] {
  const timestamp = batchContext.maxTimestamp
  return { offset, timestamp, key: null, value: null, headers: {}, isControlRecord: true, batchContext }
}
