import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { engineUrl } from '../testing/engine-urls.ts'
import { blobContract } from './blob.contract.ts'
import { openBlobs } from './open-blob.ts'
import { openS3Blobs, type S3Blobs } from './s3-blob.ts'

/** A part of the bucket of `S3_URL` for one test. */
async function openEmpty(): Promise<{ blobs: S3Blobs; location: string } & AsyncDisposable> {
  const location = `${engineUrl('S3_URL')}/tests/${randomUUID()}`
  const blobs = await openS3Blobs(location)
  return {
    blobs,
    location,
    async [Symbol.asyncDispose]() {
      for await (const { key } of blobs.list()) await blobs.remove(key)
    },
  }
}

blobContract('S3', openEmpty)

test('content is there for whoever opens the bucket next, and not under another prefix', async () => {
  await using opened = await openEmpty()
  await using other = await openEmpty()
  const key = await opened.blobs.put(Buffer.from('kept'), { contentType: 'text/plain' })
  expect(await (await openBlobs(opened.location)).has(key)).toBe(true)
  expect(await other.blobs.has(key)).toBe(false)
})

test('a presigned address reads one blob without credentials, and only as long as it is signed', async () => {
  await using opened = await openEmpty()
  const key = await opened.blobs.put(Buffer.from('linen'), { contentType: 'text/plain' })
  const address = await opened.blobs.presign(key, 60)
  const answer = await fetch(address)
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, 'text/plain', 'linen'])
  expect((await fetch(address.split('?')[0]!)).status).toBe(403)
  expect((await fetch(address.replace('X-Amz-Expires=60', 'X-Amz-Expires=600'))).status).toBe(403)
})

test('a list longer than one answer of the server is complete and in order', async () => {
  await using opened = await openEmpty()
  const keys: string[] = []
  for (let part = 0; part < 21; part++) {
    const puts = Array.from({ length: 50 }, (_, n) =>
      opened.blobs.put(Buffer.from(`${part} ${n}`), { contentType: 'text/plain' }),
    )
    keys.push(...(await Promise.all(puts)))
  }
  const listed: string[] = []
  for await (const { key } of opened.blobs.list()) listed.push(key)
  expect(listed).toEqual(keys.toSorted())
})

test('a bucket that is not there, or may not be used, is told at once', async () => {
  const url = new URL(engineUrl('S3_URL'))
  const absent = url.href.replace(url.pathname, `/absent-${randomUUID()}`)
  await expect(openS3Blobs(absent)).rejects.toThrow('the bucket cannot be used: 404')
  const wrong = url.href.replace(`:${url.password}@`, ':wrong@')
  await expect(openS3Blobs(wrong)).rejects.toThrow('the bucket cannot be used: 403')
})
