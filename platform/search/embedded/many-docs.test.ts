/** The contract's property test again with so many documents that every way of counting and following is taken. */
import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createIndexReader } from './read-index.ts'
import { createIndexWriter } from './write-index.ts'
import { doc, query } from '../contract/arbitrary.ts'
import { naiveSearch } from '../contract/naive.ts'
import { schema } from '../contract/sample.ts'
import type { Entry } from '../contract/naive.ts'
import type { IndexReader } from './read-index.ts'
import type { SearchQuery } from '../query.ts'
import type { SearchWriter } from '../search.ts'

const folder = mkdtempSync(join(tmpdir(), 'search-many-'))
const file = join(folder, 'index.sqlite')
const entries = new Map<string, Entry>()
let version = 0
let writer: SearchWriter
let reader: IndexReader

beforeAll(async () => {
  writer = createIndexWriter(file, schema)
  reader = createIndexReader(file, schema)
  await change(3_000, 1)
})

afterAll(async () => {
  reader.close()
  await writer.close()
  rmSync(folder, { recursive: true })
})

/** Every `step`-th document becomes another. */
async function change(count: number, step: number): Promise<void> {
  version++
  const docs = fc.sample(doc, { numRuns: count, seed: version })
  const items = docs.map((each, i) => ({ id: `p${i * step}`, version, doc: each }))
  await writer.put(items)
  for (const { id, doc: changed } of items) entries.set(id, { id, doc: changed })
}

// A naive evaluation of text takes the square of the documents.
const questions: SearchQuery[] = fc
  .sample(query, { numRuns: 60, seed: 7 })
  .map((asked) => ({ ...asked, text: undefined, limit: 200, facets: { colour: {}, size: {}, category: {}, fits: {} } }))

function expectAsNaive(): void {
  for (const asked of questions) {
    const naive = naiveSearch(schema, [...entries.values()], asked)
    const answer = reader.search(asked)
    expect(answer.hits.map((hit) => hit.id)).toEqual(naive.ids.slice(0, 200))
    expect(answer.total).toBe(naive.ids.length)
    expect(answer.facets).toEqual(naive.facets)
  }
}

test('after the first load', expectAsNaive)

test('after few changes, which are mended', async () => {
  await change(100, 29)
  expectAsNaive()
})

test('after many changes, which are computed anew', async () => {
  await change(1_400, 2)
  expectAsNaive()
})

test('words found after few and after many changes', async () => {
  const text = 'linen'
  const found = () =>
    reader.count({ visibility: { audiences: ['open', 'sheet'], lists: ['main', 'vip', 'outlet'] }, text })
  const expected = () => {
    const { ids } = naiveSearch(schema, [...entries.values()], {
      visibility: { audiences: ['open', 'sheet'], lists: ['main', 'vip', 'outlet'] },
    })
    const has = (id: string) => /linen/.test(Object.values(entries.get(id)!.doc.text).join(' '))
    return ids.filter(has).length
  }
  expect(found()).toBe(expected())
  await change(50, 3)
  expect(found()).toBe(expected())
  await change(900, 3)
  expect(found()).toBe(expected())
})
