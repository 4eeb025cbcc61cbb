import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createIndexWriter } from './write-index.ts'
import { createSearchClient } from './search-client.ts'
import { everything, put, schema } from '../contract/sample.ts'
import { IndexMissingError, SchemaMismatchError, SearchBusyError, SearchQueryError } from '../search-errors.ts'
import type { ClientOptions } from './search-client.ts'
import type { SearchReader } from '../search.ts'
import type { Worker } from 'node:worker_threads'

let folder: string
let file: string
const open: { close(): Promise<void> }[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-client-'))
  file = join(folder, 'index.sqlite')
})

afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
  rmSync(folder, { recursive: true })
})

function client(options?: ClientOptions): SearchReader {
  const reader = createSearchClient(file, schema, options)
  open.push(reader)
  return reader
}

function writer() {
  const made = createIndexWriter(file, schema)
  open.push(made)
  return made
}

test('answers from its threads what was just written', async () => {
  const index = writer()
  const reader = client({ threads: 2 })
  for (let version = 1; version <= 20; version++) {
    await index.put([put('a', version, { card: `{"v":${version}}`, text: { title: `word${version}` } })])
    const results = await Promise.all(
      [1, 2, 3, 4].map(() => reader.search({ visibility: everything, text: `word${version}` })),
    )
    expect(results.map((result) => result.hits[0]?.card)).toEqual(Array(4).fill(`{"v":${version}}`))
  }
})

test('an index that is not there yet is missing, then found; another schema is refused', async () => {
  const reader = client()
  await expect(reader.count({ visibility: everything })).rejects.toThrow(IndexMissingError)
  await writer().put([put('a', 1)])
  expect(await reader.count({ visibility: everything })).toBe(1)
  expect(() => createIndexWriter(file, { ...schema, facets: {} })).toThrow(SchemaMismatchError)
})

test('a replaced file is noticed', async () => {
  const old = createIndexWriter(file, schema)
  await old.put([put('old', 1)])
  const reader = client()
  const { birth } = await reader.position()
  await old.drop()
  await expect(reader.position()).rejects.toThrow(IndexMissingError)
  await writer().put([put('new', 1), put('newer', 1)])
  expect(await reader.count({ visibility: everything })).toBe(2)
  expect((await reader.position()).birth).not.toBe(birth)
})

test('errors keep their class across threads', async () => {
  writer()
  await expect(client().search({ visibility: everything, limit: 1_000 })).rejects.toThrow(SearchQueryError)
})

test('beyond its bound the queue refuses at once, and serves what it took', async () => {
  writer()
  const reader = client({ mostWaiting: 3 })
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => reader.position()))
  const refused = asked.filter((each) => each.status === 'rejected')
  expect(asked.length - refused.length).toBe(5)
  expect(refused.every((each) => each.reason instanceof SearchBusyError)).toBe(true)
  await reader.position()
})

test('closing answers everybody', async () => {
  writer()
  const reader = client()
  const asked = Array.from({ length: 10 }, () => reader.position())
  const settled = Promise.allSettled(asked)
  await reader.close()
  for (const each of await settled) expect(['fulfilled', 'rejected']).toContain(each.status)
  await expect(reader.position()).rejects.toThrow(SearchBusyError)
})

test('a thread that died fails the questions it held and is replaced', async () => {
  await writer().put([put('a', 1)])
  const threads: Worker[] = []
  const collect = (worker: Worker) => threads.push(worker)
  process.on('worker', collect)
  const reader = client()
  await reader.position()
  process.off('worker', collect)
  const ending = threads[0]!.terminate()
  await expect(reader.position()).rejects.toThrow('the search thread ended')
  await ending
  expect(await reader.count({ visibility: everything })).toBe(1)
})
