/** What only a server does: it is deleted behind our back, forbids, is written to by two. */
import { randomUUID } from 'node:crypto'
import { Client } from '@elastic/elasticsearch'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { engineUrl } from '../../testing/engine-urls.ts'
import { everything, found, put, schema } from '../contract/sample.ts'
import { openSearch } from '../open-search.ts'
import { IndexMissingError, SchemaMismatchError, SearchServerError } from '../search-errors.ts'
import type { Search } from '../open-search.ts'

const url = engineUrl('ELASTICSEARCH_URL')
const client = new Client({ node: url })
let prefix: string
let search: Search

beforeEach(async () => {
  prefix = `test_${randomUUID()}`
  search = await openSearch({ kind: 'elasticsearch', url, prefix })
})

afterEach(async () => {
  for (const index of await search.indexes()) await search.writer(index, schema).drop()
})

afterAll(() => client.close())

test('lists its own indexes only', async () => {
  const writers = ['products-v2', 'products-v1'].map((name) => search.writer(name, schema))
  for (const writer of writers) await writer.refresh()
  expect(await search.indexes()).toEqual(['products-v1', 'products-v2'])
  await writers[0]!.drop()
  expect(await search.indexes()).toEqual(['products-v1'])
  await writers[1]!.close()
})

test('reopened, it goes on where it stood, and says that something may have changed', async () => {
  const position = { topic: 't', partition: 0, offset: 9 }
  const first = search.writer('products-v1', schema)
  await first.put([{ ...put('a', 5), position }])
  const before = await first.position()
  await first.close()
  const second = search.writer('products-v1', schema)
  expect(await second.position()).toEqual(before)
  expect(await second.put([{ ...put('a', 5), position }])).toMatchObject([{ outcome: 'stale' }])
  expect(await second.position()).toEqual({ ...before, facetPosition: before.facetPosition + 1 })
  await second.close()
})

test('two writers of one index lose neither documents nor positions', async () => {
  const writers = [search.writer('products-v1', schema), search.writer('products-v1', schema)]
  await Promise.all(
    writers.map(async (writer, partition) => {
      for (let i = 1; i <= 10; i++) {
        await writer.put([{ ...put(`${partition}-${i}`, 1), position: { topic: 't', partition, offset: i } }])
      }
    }),
  )
  const reader = search.reader('products-v1', schema)
  await writers[0]!.refresh()
  expect(await reader.count({ visibility: everything })).toBe(20)
  expect((await reader.position()).positions.map(({ partition, offset }) => [partition, offset])).toEqual([
    [0, 11],
    [1, 11],
  ])
  await Promise.all([...writers, reader].map((each) => each.close()))
})

test('an index deleted by hand is missing and does not come back without its mapping', async () => {
  const writer = search.writer('products-v1', schema)
  await writer.put([put('a', 1)])
  await client.indices.delete({ index: `${prefix}_products-v1_docs` })
  await expect(writer.put([put('b', 1)])).rejects.toThrow(IndexMissingError)
  await expect(writer.refresh()).rejects.toThrow(IndexMissingError)
  expect(await search.indexes()).toEqual([])
  await writer.close()
})

test('an index of another schema is refused, to write and to read', async () => {
  const writer = search.writer('products-v1', schema)
  await writer.put([put('a', 1)])
  await writer.close()
  const other = { ...schema, facets: { ...schema.facets, brand: 'keyword' as const } }
  const [otherWriter, otherReader] = [search.writer('products-v1', other), search.reader('products-v1', other)]
  await expect(otherWriter.position()).rejects.toThrow(SchemaMismatchError)
  await expect(otherReader.search({ visibility: everything })).rejects.toThrow(SchemaMismatchError)
  await Promise.all([otherWriter.close(), otherReader.close()])
})

test('a server that forbids to write says so in one line; what was put before is found', async () => {
  const writer = search.writer('products-v1', schema)
  await writer.put([put('a', 1)])
  await writer.refresh()
  await client.indices.addBlock({ index: `${prefix}_products-v1`, block: 'write' })
  const refusal = await writer.put([put('b', 1)], [{ topic: 't', partition: 0, offset: 1 }]).catch((error) => error)
  expect(refusal).toBeInstanceOf(SearchServerError)
  expect((refusal as Error).message).toMatch(/gives no permission: .*blocked/)
  const reader = search.reader('products-v1', schema)
  expect(await found(reader, {})).toEqual(['a'])
  await Promise.all([writer.close(), reader.close()])
})

test('chains asked level by level answer as the same lists in one chain', async () => {
  const writer = search.writer('products-v1', schema)
  const offer = (list: string, amount: number, hidden = false) => ({ list, currency: 'EUR', amount, hidden })
  await writer.put([
    put('a', 1, { offers: [offer('a-special', 5), offer('a-base', 1)] }),
    put('b', 1, { offers: [offer('b-special', 1, true), offer('b-base', 2)] }),
    put('c', 1, { offers: [offer('b-base', 3)] }),
    put('d', 1, { offers: [offer('a-base', 4)] }),
  ])
  await writer.refresh()
  const reader = search.reader('products-v1', schema)
  const lists = ['a-special', 'a-base', 'b-special', 'b-base']
  const answerWith = async (chainLengths?: number[]) => {
    const visibility = { audiences: ['open'], lists, chainLengths }
    const sort = { by: 'price', currency: 'EUR', direction: 'asc' } as const
    const { hits, prices } = await reader.search({ visibility, sort, prices: true, price: { currency: 'EUR', min: 4 } })
    return { ids: hits.map(({ id, offer: { amount } }) => `${id}:${amount}`), prices }
  }
  expect(await answerWith()).toEqual({ ids: ['d:4', 'a:5'], prices: [{ currency: 'EUR', count: 3, min: 3, max: 5 }] })
  expect(await answerWith([2, 2])).toEqual(await answerWith())
  await Promise.all([writer.close(), reader.close()])
})
