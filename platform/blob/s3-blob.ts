import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { isBlobKey } from './blob.ts'
import type { Blobs } from './blob.ts'
import { openBucket } from './s3-bucket.ts'
import { writeAside } from './write-aside.ts'

export interface S3Blobs extends Blobs {
  /** An address at which whoever has it may read the blob, for so many seconds. */
  presign(key: string, seconds: number): Promise<string>
}

/** Somebody else put the same content first, or is just doing so. */
const PRECONDITION_FAILED = 412
const CONFLICT = 409

/**
 * Blobs in a bucket of an S3 server, one object each. The server checks the content against its hash.
 * @throws Error when there is no such bucket, or it may not be used
 */
export async function openS3Blobs(location: string): Promise<S3Blobs> {
  const bucket = openBucket(location)
  await expectOk(await bucket.send('HEAD', ''), 'the bucket cannot be used')

  async function has(key: string): Promise<boolean> {
    if (!isBlobKey(key)) return false
    const answer = await bucket.send('HEAD', key)
    if (answer.status === 404) return false
    await expectObject(answer, `blob ${key} cannot be looked up`)
    return true
  }

  return {
    async put(content, { contentType, maxBytes = Infinity }) {
      const file = join(tmpdir(), `blob-${randomUUID()}`)
      try {
        const key = await writeAside(file, content, maxBytes)
        const headers = { 'content-type': contentType, 'x-amz-content-sha256': key, 'if-none-match': '*' }
        while (!(await has(key))) {
          const answer = await bucket.send('PUT', key, { headers, body: await openAsBlob(file) })
          if (answer.status === PRECONDITION_FAILED || answer.status === CONFLICT) await answer.body?.cancel()
          else await expectObject(answer, `blob ${key} was not kept`)
        }
        return key
      } finally {
        await rm(file, { force: true })
      }
    },
    async get(key) {
      if (!isBlobKey(key)) return undefined
      const answer = await bucket.send('GET', key)
      if (answer.status === 404) {
        await answer.body?.cancel()
        return undefined
      }
      if (!answer.ok) await expectOk(answer, `blob ${key} cannot be read`)
      return {
        stream: answer.body ? Readable.fromWeb(answer.body as ReadableStream) : Readable.from([]),
        size: Number(answer.headers.get('content-length')),
        contentType: answer.headers.get('content-type') ?? '',
      }
    },
    has,
    async remove(key) {
      if (!isBlobKey(key)) return
      const answer = await bucket.send('DELETE', key)
      if (answer.status !== 404) await expectOk(answer, `blob ${key} was not removed`)
    },
    async *list(after = '') {
      for await (const { name, size } of bucket.list(after)) if (isBlobKey(name)) yield { key: name, size }
    },
    presign: (key, seconds) => bucket.presign(key, seconds),
  }
}

/** A server that keeps an object says its tag; what does not is something else that answered in its place. */
async function expectObject(answer: Response, otherwise: string): Promise<void> {
  await expectOk(answer, otherwise)
  if (!answer.headers.has('etag')) throw new Error(`${otherwise}: the answer is none of an S3 server`)
}

async function expectOk(answer: Response, otherwise: string): Promise<void> {
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${otherwise}: ${answer.status} ${text}`.trim())
}
