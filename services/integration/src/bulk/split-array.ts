import { DomainError } from '@selvedge/platform/rpc/errors'
import type { RawRecord } from './raw-record.ts'

const [QUOTE, BACKSLASH, COMMA, OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 44, 91, 93, 123, 125]

/**
 * Cuts the text of a JSON array into its elements without parsing them, so that a broken element is one rejected record
 * and no object tree of the whole body is ever built. Looks at brackets and strings only.
 * @throws DomainError INVALID (JSON_INVALID, ARRAY_EXPECTED) for what is no array; LIMIT (TOO_MANY_RECORDS, RECORD_TOO_LARGE)
 */
export function splitArray(body: Uint8Array, maxRecords: number, maxRecordBytes: number): RawRecord[] {
  let at = skipSpace(body, 0)
  if (body[at] !== OPEN_ARRAY) throw invalid('ARRAY_EXPECTED', 'send an array of records: [ {…}, {…} ]')
  at = skipSpace(body, at + 1)
  const records: RawRecord[] = []
  if (body[at] === CLOSE_ARRAY) return assertEnd(body, at + 1, records)
  for (;;) {
    const end = endOfElement(body, at)
    if (end - at > maxRecordBytes) {
      throw new DomainError('LIMIT', `record ${records.length + 1} is larger than ${maxRecordBytes} bytes`, {
        reason: 'RECORD_TOO_LARGE',
      })
    }
    records.push({ line: records.length + 1, bytes: body.subarray(at, end), tooLong: false })
    if (records.length > maxRecords) {
      throw new DomainError('LIMIT', `at most ${maxRecords} records in an array; send NDJSON for more`, {
        reason: 'TOO_MANY_RECORDS',
      })
    }
    if (body[end] === CLOSE_ARRAY) return assertEnd(body, end + 1, records)
    at = skipSpace(body, end + 1)
  }
}

/** The comma or closing bracket behind the element that begins here. */
function endOfElement(body: Uint8Array, from: number): number {
  let depth = 0
  for (let at = from; at < body.length; at++) {
    const byte = body[at]
    if (byte === QUOTE) at = endOfString(body, at)
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++
    else if (depth === 0 && (byte === COMMA || byte === CLOSE_ARRAY)) return at
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) depth--
    if (depth < 0) break
  }
  throw invalid('JSON_INVALID', 'the array does not end; was the request cut off?')
}

function endOfString(body: Uint8Array, open: number): number {
  for (let at = open + 1; at < body.length; at++) {
    if (body[at] === BACKSLASH) at++
    else if (body[at] === QUOTE) return at
  }
  throw invalid('JSON_INVALID', 'a text in the array does not end; was the request cut off?')
}

function assertEnd(body: Uint8Array, from: number, records: RawRecord[]): RawRecord[] {
  if (skipSpace(body, from) === body.length) return records
  throw invalid('JSON_INVALID', 'there is something behind the end of the array')
}

function skipSpace(body: Uint8Array, from: number): number {
  let at = from
  // Space, tab, newline, carriage return; a byte order mark at the very beginning.
  if (at === 0 && body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) at = 3
  while (at < body.length && (body[at] === 32 || body[at] === 9 || body[at] === 10 || body[at] === 13)) at++
  return at
}

function invalid(reason: string, message: string): DomainError {
  return new DomainError('INVALID', message, { reason })
}
