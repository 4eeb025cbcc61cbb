import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { DomainError } from '../rpc/errors.ts'

/**
 * Writes content to a new file: its name as a blob is known only when all of it has been read.
 * @returns the SHA-256 of what was written and synced
 * @throws DomainError LIMIT, reason BLOB_TOO_LARGE
 */
export async function writeAside(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<string> {
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      size += chunk.length
      if (size > maxBytes) {
        throw new DomainError('LIMIT', `larger than ${maxBytes} bytes`, {
          reason: 'BLOB_TOO_LARGE',
          details: { maxBytes },
        })
      }
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}
