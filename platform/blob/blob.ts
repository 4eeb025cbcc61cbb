import type { Readable } from 'node:stream'

/** Bytes that are kept by what they are: equal content has one key and is kept once. */
export interface Blobs {
  /**
   * Resolves when the content is durable.
   * @returns the key: SHA-256 of the content, 64 hex digits
   * @throws DomainError LIMIT, reason BLOB_TOO_LARGE, as soon as more than `maxBytes` came; then nothing is kept
   */
  put(content: Uint8Array | AsyncIterable<Uint8Array>, options: PutOptions): Promise<string>
  /**
   * Undefined for a key that is not there, or is none. The stream has to be read or destroyed.
   * @throws BlobDamagedError when it is known before reading
   */
  get(key: string): Promise<Blob | undefined>
  has(key: string): Promise<boolean>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
  /** All keys, ascending, beginning behind `after`. */
  list(after?: string): AsyncIterable<BlobEntry>
}

export interface PutOptions {
  /** Of content that is already kept, the first one stands. */
  contentType: string
  maxBytes?: number
}

export interface Blob {
  stream: Readable
  size: number
  contentType: string
}

export interface BlobEntry {
  key: string
  size: number
}

/** What was kept is not whole any more: it has to be put once more. */
export class BlobDamagedError extends Error {
  override name = 'BlobDamagedError'
}

/** Nothing else is ever used in a path. */
export function isBlobKey(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}
