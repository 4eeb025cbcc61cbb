/** One record as it came: its bytes, or why there are none to look at. */
export interface RawRecord {
  /** Line of the stream or index in the array, from 1. */
  line: number
  bytes: Uint8Array
  /** Longer than a record may be; `bytes` is its beginning. */
  tooLong: boolean
}
