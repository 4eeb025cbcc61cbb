import type { RawRecord } from './raw-record.ts'

const NEWLINE = 10
const SHOWN_BYTES = 200

/**
 * Cuts a stream into lines, holding no more than one line and one chunk. A line beyond `maxBytes` is passed on as too
 * long without being kept; blank lines are counted and left out. The last line needs no newline.
 */
export function createLineSplitter(maxBytes: number) {
  let line = 1
  let parts: Uint8Array[] = []
  let length = 0
  let dropped = false

  function keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    length += bytes.length
    if (length <= maxBytes) parts.push(bytes)
    else if (!dropped) {
      // Only its beginning, for the problem's `value`.
      parts = [Buffer.concat([...parts, bytes]).subarray(0, SHOWN_BYTES)]
      dropped = true
    }
  }

  function finish(found: RawRecord[]): void {
    const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    if (dropped || !isBlank(bytes)) found.push({ line, bytes, tooLong: dropped })
    line++
    parts = []
    length = 0
    dropped = false
  }

  return {
    /** The lines that this chunk completes. */
    push(chunk: Uint8Array): RawRecord[] {
      const found: RawRecord[] = []
      let from = 0
      for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
        keep(chunk.subarray(from, at))
        finish(found)
        from = at + 1
      }
      keep(chunk.subarray(from))
      return found
    },
    /** What stands after the last newline. */
    end(): RawRecord[] {
      const found: RawRecord[] = []
      if (length > 0) finish(found)
      return found
    },
  }
}

function isBlank(bytes: Uint8Array): boolean {
  // Space, tab and carriage return.
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13)
}
