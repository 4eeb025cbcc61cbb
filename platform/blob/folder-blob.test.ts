import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir } from '../testing/temp-dir.ts'
import { blobContract } from './blob.contract.ts'
import { openFolderBlobs } from './folder-blob.ts'
import { openBlobs } from './open-blob.ts'

blobContract('folder', async () => {
  const dir = tempDir()
  return { blobs: await openFolderBlobs(dir.path), [Symbol.asyncDispose]: async () => dir.remove() }
})

test('content is still there for whoever opens the folder next', async () => {
  using dir = tempDir()
  const key = await (await openBlobs(dir.path)).put(Buffer.from('kept'), { contentType: 'text/plain' })
  expect(await (await openBlobs(dir.path)).has(key)).toBe(true)
  expect(readdirSync(dir.file('incoming'))).toEqual([])
})

test('what a killed process left half written is swept; an upload under way is not', async () => {
  using dir = tempDir()
  mkdirSync(dir.file('incoming'))
  const [abandoned, running] = ['abandoned', 'running'].map((name) => join(dir.file('incoming'), name))
  writeFileSync(abandoned!, 'half')
  writeFileSync(running!, 'half')
  utimesSync(abandoned!, new Date('2020-01-01'), new Date('2020-01-01'))
  await openBlobs(dir.path)
  expect(readdirSync(dir.file('incoming'))).toEqual(['running'])
})

test('a blob that has lost its type is told as damaged, not as absent', async () => {
  using dir = tempDir()
  const blobs = await openFolderBlobs(dir.path)
  const key = await blobs.put(Buffer.from('a'), { contentType: 'text/plain' })
  rmSync(dir.file(join(key.slice(0, 2), key.slice(2, 4), `${key}.type`)))
  await expect(blobs.get(key)).rejects.toThrow('is lost')
})

test('a location without an adapter is refused', async () => {
  await expect(openBlobs('s3://bucket/prefix')).rejects.toThrow('no blob store for s3://bucket/prefix')
})
