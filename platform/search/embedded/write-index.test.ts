import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createIndexReader } from './read-index.ts'
import { createIndexWriter } from './write-index.ts'
import { everything, put, schema } from '../contract/sample.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-writer-'))
  file = join(folder, 'index.sqlite')
})

afterEach(() => rmSync(folder, { recursive: true }))

test('reopened, it goes on where it stood', async () => {
  const first = createIndexWriter(file, schema)
  await first.put([{ ...put('a', 5), position: { topic: 't', partition: 0, offset: 9 } }])
  const before = await first.position()
  await first.close()
  const second = createIndexWriter(file, schema)
  expect(await second.position()).toEqual(before)
  expect(await second.put([put('a', 5), put('a', 6)])).toMatchObject([{ outcome: 'stale' }, { outcome: 'applied' }])
  await second.close()
})

test('a batch is all or nothing: its documents with its positions', async () => {
  const writer = createIndexWriter(file, schema)
  const reader = createIndexReader(file, schema)
  const broken = { ...put('b', 1), position: { topic: 't', partition: 0, offset: Number.NaN } }
  // The machine's failures reject the whole batch; here a value SQLite cannot take stands for one.
  Object.defineProperty(broken.doc!, 'card', { get: () => ({ length: 1 }) })
  await expect(writer.put([put('a', 1), broken], [{ topic: 't', partition: 1, offset: 4 }])).rejects.toThrow()
  expect(reader.count({ visibility: everything })).toBe(0)
  expect((await writer.position()).positions).toEqual([])
  await writer.put([put('a', 1)], [{ topic: 't', partition: 1, offset: 4 }])
  expect(reader.count({ visibility: everything })).toBe(1)
  reader.close()
  await writer.close()
})

test('words learnt in a batch that failed are learnt again', async () => {
  const writer = createIndexWriter(file, schema)
  const reader = createIndexReader(file, schema)
  const doc = put('a', 1, { text: { title: 'corduroy' } })
  const broken = put('b', 1)
  Object.defineProperty(broken.doc!, 'card', { get: () => ({ length: 1 }) })
  await expect(writer.put([doc, broken])).rejects.toThrow()
  await writer.put([doc])
  expect(reader.count({ visibility: everything, text: 'corduory' })).toBe(1)
  reader.close()
  await writer.close()
})
