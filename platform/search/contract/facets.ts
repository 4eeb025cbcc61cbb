import { expect, test } from 'vitest'
import { everything, filled, found, put } from './sample.ts'
import { SearchQueryError } from '../search-errors.ts'
import type { Make } from './sample.ts'

export function facetTests(make: Make): void {
  const catalogue = [
    put('a', 1, { facets: { colour: ['red'], size: ['alpha|S', 'alpha|M'], category: ['women/dresses/maxi'] } }),
    put('b', 1, { facets: { colour: ['blue', 'red'], size: ['alpha|M'], category: ['women/dresses', 'women/new'] } }),
    put('c', 1, { owner: 'other', group: 'two', facets: { colour: ['blue'], size: ['eu|36'], category: ['men'] } }),
    put('d', 1, { owner: 'other', group: 'two', facets: { category: ['womens'] } }),
  ]

  test('a facet ignores its own filter and respects the others', async () => {
    await using index = await filled(make, catalogue)
    const result = await index.reader.search({
      visibility: everything,
      filters: { colour: ['red'], size: ['alpha|S', 'eu|36'] },
      facets: { colour: {}, size: {}, category: {} },
    })
    expect(result.total).toBe(1)
    expect(result.facets).toEqual({
      colour: [
        { value: 'blue', count: 1 },
        { value: 'red', count: 1 },
      ],
      size: [
        { value: 'alpha|M', count: 2 },
        { value: 'alpha|S', count: 1 },
      ],
      category: [
        { value: 'women', count: 1 },
        { value: 'women/dresses', count: 1 },
        { value: 'women/dresses/maxi', count: 1 },
      ],
    })
  })

  test('a path counts once for each ancestor and is found under it', async () => {
    await using index = await filled(make, catalogue)
    const result = await index.reader.search({ visibility: everything, facets: { category: {} } })
    expect(result.facets.category).toEqual([
      { value: 'women', count: 2 },
      { value: 'women/dresses', count: 2 },
      { value: 'men', count: 1 },
      { value: 'women/dresses/maxi', count: 1 },
      { value: 'women/new', count: 1 },
      { value: 'womens', count: 1 },
    ])
    expect((await found(index.reader, { filters: { category: ['women'] } })).sort()).toEqual(['a', 'b'])
  })

  test('a prefix and a limit narrow what is counted, not what is found', async () => {
    await using index = await filled(make, catalogue)
    const result = await index.reader.search({
      visibility: everything,
      facets: { size: { prefix: 'alpha|', limit: 1 } },
    })
    expect(result).toMatchObject({ total: 4, facets: { size: [{ value: 'alpha|M', count: 2 }] } })
  })

  test('ids, owners and groups filter; empty filter arrays do not, empty id lists find nothing', async () => {
    await using index = await filled(make, catalogue)
    expect((await found(index.reader, { ids: ['a', 'd', 'zz'] })).sort()).toEqual(['a', 'd'])
    expect((await found(index.reader, { owners: ['other'] })).sort()).toEqual(['c', 'd'])
    expect((await found(index.reader, { groups: ['style'] })).sort()).toEqual(['a', 'b'])
    expect(await found(index.reader, { filters: { colour: [] } })).toHaveLength(4)
    expect(await found(index.reader, { ids: [] })).toEqual([])
    expect(await found(index.reader, { filters: { colour: ['unknown'] } })).toEqual([])
    expect(await index.reader.count({ visibility: everything, owners: ['acme'] })).toBe(2)
  })

  test('counts follow changes and removals', async () => {
    await using index = await filled(make, catalogue)
    await index.writer.put([{ id: 'a', version: 2, doc: null }, put('c', 2, { facets: { colour: ['green'] } })])
    await index.writer.refresh()
    const result = await index.reader.search({ visibility: everything, facets: { colour: {} } })
    expect(result.facets.colour).toEqual([
      { value: 'blue', count: 1 },
      { value: 'green', count: 1 },
      { value: 'red', count: 1 },
    ])
  })

  test('a question that names what the schema lacks is refused', async () => {
    await using index = await filled(make, [])
    const wrong = [
      { filters: { nope: ['x'] } },
      { facets: { nope: {} } },
      { scopes: { colour: ['now'] } },
      { filters: JSON.parse('{"__proto__":["x"]}') as Record<string, string[]> },
      { sort: { by: 'field', field: 'nope', direction: 'asc' } },
    ] as const
    for (const part of wrong) {
      await expect(index.reader.search({ visibility: everything, ...part })).rejects.toThrow(SearchQueryError)
    }
  })
}
