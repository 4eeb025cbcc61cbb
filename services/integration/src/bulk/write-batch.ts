import type { RecordResult } from '@selvedge/protos/gen/common/v1/common'
import type { z } from 'zod'
import type { RawRecord } from './raw-record.ts'
import { readRecord } from './read-record.ts'
import type { Read } from './read-record.ts'
import { rejected, resultLine } from './result.ts'
import type { ResultLine } from './result.ts'

/** How the records of one request are read and written. */
export interface BulkWriter<Input> {
  schema: z.ZodType
  toInput(record: unknown, line: number): Read<Input>
  write(inputs: Input[], requestId: string): Promise<RecordResult[]>
}

/** A batch that is read: what can be written, and what is wrong with the rest. */
export interface ReadBatch<Input> {
  batch: readonly RawRecord[]
  inputs: Input[]
  /** Of each input in the batch. */
  places: number[]
  /** By place; undefined for those to be written. */
  results: (ResultLine | undefined)[]
}

export function readBatch<Input>(batch: readonly RawRecord[], writer: BulkWriter<Input>): ReadBatch<Input> {
  const inputs: Input[] = []
  const places: number[] = []
  const results = batch.map((raw, place): ResultLine | undefined => {
    const read = readInput(raw, writer)
    if (!read.ok) return rejected(raw.line, read.problems)
    inputs.push(read.value)
    places.push(place)
    return undefined
  })
  return { batch, inputs, places, results }
}

/** Good records go in when others fail. Results are in the order of the records. */
export async function writeBatch<Input>(
  { batch, inputs, places, results }: ReadBatch<Input>,
  writer: BulkWriter<Input>,
  requestId: string,
): Promise<ResultLine[]> {
  if (inputs.length > 0) {
    for (const [at, result] of (await writer.write(inputs, requestId)).entries()) {
      const place = places[result.index] ?? places[at]!
      results[place] = resultLine(batch[place]!.line, result)
    }
  }
  const complete = results.filter((result) => result !== undefined)
  if (complete.length !== batch.length) throw new Error('an owner answered fewer records than it was given')
  return complete
}

function readInput<Input>(raw: RawRecord, { schema, toInput }: BulkWriter<Input>): Read<Input> {
  const record = readRecord(raw, schema)
  return record.ok ? toInput(record.value, raw.line) : record
}
