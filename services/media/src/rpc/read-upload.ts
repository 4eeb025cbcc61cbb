import { DomainError } from '@selvedge/platform/rpc/errors'
import type { PutImageChunk, PutImageHead } from '@selvedge/protos/gen/media/v1/media_service'
import { imageLimits } from '../domain/limits.ts'

export interface Upload {
  head: PutImageHead
  /** undefined: more than an image may have. */
  bytes: Uint8Array | undefined
}

/** Reads an upload to its end; what is beyond the limit is not kept. @throws DomainError INVALID without a head */
export async function readUpload(chunks: AsyncIterable<PutImageChunk>): Promise<Upload> {
  let head: PutImageHead | undefined
  let parts: Uint8Array[] = []
  let size = 0
  for await (const { part } of chunks) {
    if (part?.$case === 'head' && !head) head = part.value
    else if (part?.$case === 'bytes' && head) {
      size += part.value.length
      if (size <= imageLimits.bytes) parts.push(part.value)
      else parts = []
    } else throw new DomainError('INVALID', 'an upload is a head and then bytes', { reason: 'UPLOAD_MALFORMED' })
  }
  if (!head) throw new DomainError('INVALID', 'an upload begins with its head', { reason: 'UPLOAD_MALFORMED' })
  return { head, bytes: size > imageLimits.bytes ? undefined : Buffer.concat(parts) }
}
