/** From bytes to a checked record, or to everything that is wrong with them. */
import type { Problem } from '@selvedge/protos/gen/common/v1/common'
import type { z } from 'zod'
import { bulkLimits } from './limits.ts'
import { problem } from './problem.ts'
import type { RawRecord } from './raw-record.ts'
import { shapeProblems } from './shape-problems.ts'

export type Read<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

const decoder = new TextDecoder('utf-8', { fatal: true })

export function readRecord<T>(raw: RawRecord, schema: z.ZodType<T>): Read<T> {
  const read = parseRecord(raw)
  if (!read.ok) return read
  const parsed = schema.safeParse(read.value)
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: shapeProblems(parsed.error.issues, read.value) }
}

/** Whatever JSON it is, within the limits of a record. */
export function parseRecord(raw: RawRecord): Read<unknown> {
  if (raw.tooLong) return refuse('RECORD_TOO_LARGE', `a record has at most ${bulkLimits.record} bytes`, raw.bytes)
  if (isDeeperThan(raw.bytes, bulkLimits.depth)) {
    return refuse('TOO_DEEP', `a record is nested at most ${bulkLimits.depth} levels deep`, raw.bytes)
  }
  try {
    return { ok: true, value: JSON.parse(decoder.decode(raw.bytes)) }
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message.slice(0, 120) : 'it is not UTF-8'
    return refuse('JSON_INVALID', `this is not JSON: ${why}`, raw.bytes)
  }
}

function refuse(code: string, message: string, bytes: Uint8Array): Read<never> {
  return { ok: false, problems: [problem(code, '', message, Buffer.from(bytes.subarray(0, 200)).toString())] }
}

const [QUOTE, BACKSLASH] = [34, 92]

/** Counts brackets outside of strings; before parsing, because parsing deep text costs a stack. */
export function isDeeperThan(bytes: Uint8Array, most: number): boolean {
  let depth = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === QUOTE) {
      for (at++; at < bytes.length && bytes[at] !== QUOTE; at++) if (bytes[at] === BACKSLASH) at++
    } else if (byte === 91 || byte === 123) {
      if (++depth > most) return true
    } else if (byte === 93 || byte === 125) depth--
  }
  return false
}
