import { setTimeout as delay } from 'node:timers/promises'
import { bulkLimits } from './limits.ts'
import type { RawRecord } from './raw-record.ts'
import { createLineSplitter } from './split-lines.ts'

/** Groups of records for one call each: as they come, none waits long for others. */
export async function* batchesOfStream(stream: AsyncIterable<Uint8Array>): AsyncGenerator<RawRecord[], void> {
  const splitter = createLineSplitter(bulkLimits.record)
  const chunks = stream[Symbol.asyncIterator]()
  const batch = createBatch()
  let coming = chunks.next()
  try {
    for (;;) {
      const next = batch.isEmpty() ? await coming : await Promise.race([coming, delay(bulkLimits.lingerMs)])
      if (next === undefined) {
        yield batch.take()
        continue
      }
      const records = next.done ? splitter.end() : splitter.push(next.value)
      if (!next.done) {
        coming = chunks.next()
        // Its fault is met when it is awaited, not while a batch is being written.
        coming.catch(() => undefined)
      }
      for (const record of records) {
        if (!batch.fits(record)) yield batch.take()
        batch.add(record)
      }
      if (next.done) break
    }
    if (!batch.isEmpty()) yield batch.take()
  } finally {
    // Not awaited: it would wait for a chunk of a sender that may have stopped.
    chunks.return?.().catch(() => undefined)
  }
}

export function* batchesOfArray(records: readonly RawRecord[]): Generator<RawRecord[], void> {
  const batch = createBatch()
  for (const record of records) {
    if (!batch.fits(record)) yield batch.take()
    batch.add(record)
  }
  if (!batch.isEmpty()) yield batch.take()
}

function createBatch() {
  let records: RawRecord[] = []
  let bytes = 0
  return {
    isEmpty: () => records.length === 0,
    fits: (record: RawRecord) =>
      records.length === 0 ||
      (records.length < bulkLimits.batchRecords && bytes + record.bytes.length <= bulkLimits.batchBytes),
    add(record: RawRecord) {
      records.push(record)
      bytes += record.bytes.length
    },
    take() {
      const taken = records
      records = []
      bytes = 0
      return taken
    },
  }
}
