import { expect, test } from 'vitest'
import { everything, filled, found, put } from './sample.ts'
import { SearchQueryError } from '../search-errors.ts'
import type { Make } from './sample.ts'
import type { Sort, Visibility } from '../query.ts'

export function orderTests(make: Make): void {
  const priced = (id: string, ...offers: [string, string, number][]) =>
    put(id, 1, { offers: offers.map(([list, currency, amount]) => ({ list, currency, amount })) })

  test('price band, price order and price ranges use the first list of the chain and one currency', async () => {
    await using index = await filled(make, [
      priced('a', ['main', 'EUR', 300], ['vip', 'EUR', 100]),
      priced('b', ['main', 'EUR', 200]),
      priced('c', ['vip', 'USD', 50]),
      priced('d', ['main', 'EUR', 200]),
    ])
    const vip: Visibility = { audiences: ['open'], lists: ['vip', 'main'] }
    const asc: Sort = { by: 'price', currency: 'EUR', direction: 'asc' }
    expect(await found(index.reader, { sort: asc })).toEqual(['b', 'd', 'a'])
    expect(await found(index.reader, { visibility: vip, sort: asc })).toEqual(['a', 'b', 'd', 'c'])
    expect(await found(index.reader, { visibility: vip, sort: { ...asc, direction: 'desc' } })).toEqual([
      'b',
      'd',
      'a',
      'c',
    ])
    expect(await found(index.reader, { visibility: vip, price: { currency: 'EUR', min: 100, max: 199 } })).toEqual([
      'a',
    ])
    expect(await found(index.reader, { price: { currency: 'EUR', min: 201 } })).toEqual(['a'])
    expect(await found(index.reader, { visibility: vip, price: { currency: 'USD' } })).toEqual(['c'])
    const { prices } = await index.reader.search({ visibility: vip, price: { currency: 'USD' }, prices: true })
    expect(prices).toEqual([
      { currency: 'EUR', count: 3, min: 100, max: 200 },
      { currency: 'USD', count: 1, min: 50, max: 50 },
    ])
  })

  test('sort keys order both ways with missing values last and ids breaking ties', async () => {
    const sorts: [string, number | null, string | null][] = [
      ['a', 2, 'B'],
      ['b', 1, 'A'],
      ['c', null, null],
      ['d', 2, 'B'],
    ]
    await using index = await filled(
      make,
      sorts.map(([id, newest, code]) => put(id, 1, { sorts: { newest, code } })),
    )
    const sorted = (field: string, direction: 'asc' | 'desc') =>
      found(index.reader, { sort: { by: 'field', field, direction } })
    expect(await sorted('newest', 'desc')).toEqual(['a', 'd', 'b', 'c'])
    expect(await sorted('newest', 'asc')).toEqual(['b', 'a', 'd', 'c'])
    expect(await sorted('code', 'asc')).toEqual(['b', 'a', 'd', 'c'])
    expect(await sorted('code', 'desc')).toEqual(['a', 'd', 'b', 'c'])
  })

  const sorts: Sort[] = [
    { by: 'relevance' },
    { by: 'price', currency: 'EUR', direction: 'desc' },
    { by: 'field', field: 'code', direction: 'asc' },
    { by: 'field', field: 'newest', direction: 'desc' },
  ]
  const many = Array.from({ length: 57 }, (_, i) =>
    put(`p${i}`, 1, {
      text: i % 3 ? { title: 'thing' } : { body: 'thing' },
      codes: i === 40 ? ['thing'] : [],
      offers: [{ list: 'main', currency: i % 5 ? 'EUR' : 'USD', amount: i % 7 }],
      sorts: { newest: i % 4 || null, code: i % 6 ? `c${i % 6}` : null },
    }),
  )

  test.each(sorts)('pages by cursor and by offset give each hit once, in one order: $by $field', async (sort) => {
    await using index = await filled(make, many)
    const all = await found(index.reader, { text: 'thing', sort })
    expect(new Set(all).size).toBe(57)
    const byCursor: string[] = []
    const byOffset: string[] = []
    let after: string | null | undefined
    for (let page = 0; after !== null; page++) {
      const query = { visibility: everything, text: 'thing', sort, limit: 10 }
      const result = await index.reader.search({ ...query, ...(after && { after }) })
      byCursor.push(...result.hits.map((hit) => hit.id))
      byOffset.push(...(await index.reader.search({ ...query, offset: page * 10 })).hits.map((hit) => hit.id))
      expect(result.total).toBe(57)
      after = result.after
    }
    expect(byCursor).toEqual(all)
    expect(byOffset).toEqual(all)
  })

  test('a cursor goes on where it stood although the hit it names is gone', async () => {
    await using index = await filled(make, many)
    const sort: Sort = { by: 'field', field: 'newest', direction: 'desc' }
    const all = await found(index.reader, { sort })
    const first = await index.reader.search({ visibility: everything, sort, limit: 10 })
    await index.writer.put([{ id: all[9]!, version: 2, doc: null }])
    await index.writer.refresh()
    expect(await found(index.reader, { sort, limit: 10, after: first.after! })).toEqual(all.slice(10, 20))
  })

  test('pages that are too deep, too large or continue another sort are refused', async () => {
    await using index = await filled(make, many)
    const { after } = await index.reader.search({ visibility: everything, limit: 1 })
    const wrong = [
      { limit: 201 },
      { limit: -1 },
      { limit: 1.5 },
      { offset: 9_990 },
      { offset: -1 },
      { after: 'nonsense' },
      { after: after!, offset: 5 },
      { after: after!, sort: sorts[1] },
    ]
    for (const part of wrong) {
      await expect(index.reader.search({ visibility: everything, ...part })).rejects.toThrow(SearchQueryError)
    }
    const none = await index.reader.search({ visibility: everything, limit: 0, facets: { colour: {} } })
    expect(none).toMatchObject({ total: 57, hits: [], after: null })
  })

  test('the groups of the hits come with them: all that is visible counts, the first by the tie break are shown', async () => {
    await using index = await filled(make, [
      put('a', 1, { group: 'one', sorts: { newest: 1 }, text: { title: 'linen' }, card: '{"a":1}' }),
      put('b', 3, { group: 'one', sorts: { newest: 3 }, card: '{"b":1}' }),
      put('c', 1, { group: 'one', sorts: { newest: 2 }, card: '{"c":1}' }),
      put('d', 1, { group: 'one', audiences: ['nobody'] }),
      put('e', 1, { group: 'two' }),
    ])
    const question = { visibility: everything, text: 'linen', members: 2 }
    const { hits, groups } = await index.reader.search(question)
    expect(hits.map(({ id }) => id)).toEqual(['a'])
    expect(groups).toEqual({
      one: {
        total: 3,
        members: [
          { id: 'b', version: 3, card: '{"b":1}' },
          { id: 'c', version: 1, card: '{"c":1}' },
        ],
      },
    })
    expect((await index.reader.search({ ...question, members: undefined })).groups).toEqual({})
    await expect(index.reader.search({ ...question, members: 21 })).rejects.toThrow(SearchQueryError)
  })
}
