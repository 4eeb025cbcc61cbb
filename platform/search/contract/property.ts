import fc from 'fast-check'
import { expect, test } from 'vitest'
import { naiveSearch } from './naive.ts'
import { sampleDoc, schema } from './sample.ts'
import type { Entry } from './naive.ts'
import type { Make } from './sample.ts'
import type { PutItem } from '../search.ts'
import type { SearchDoc } from '../schema.ts'
import type { SearchQuery } from '../query.ts'

const some = (values: string[], most = 3) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: most })
const words = ['linen', 'dress', 'dresses', 'wool', 'coats', 't-shirt', 'maxi', 'Café', 'shirt', 'x1042', 'linens']
const phrase = fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((list) => list.join(' '))
const lists = ['main', 'vip', 'outlet']
const scopedValues = ['now|M', 'now|L', 'later|M', 'later|S']

const doc: fc.Arbitrary<SearchDoc> = fc
  .record({
    owner: fc.constantFrom('acme', 'other'),
    group: fc.constantFrom('one', 'two'),
    audiences: some(['open', 'sheet'], 2),
    text: fc.record({ title: phrase, body: phrase }),
    codes: some(['ML-1042', 'ML-2000', 'X1042', '4006381333931'], 2),
    facets: fc.record({
      colour: some(['red', 'blue', 'green'], 2),
      size: some(['alpha|S', 'alpha|M', 'eu|36']),
      category: some(['women/dresses/maxi', 'women/dresses', 'men/coats', 'men'], 2),
      fits: some(scopedValues),
    }),
    offers: fc.uniqueArray(
      fc.record({
        list: fc.constantFrom(...lists),
        currency: fc.constantFrom('EUR', 'USD'),
        amount: fc.nat(5),
        hidden: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
      }),
      { selector: (offer) => offer.list, maxLength: 3 },
    ),
    sorts: fc.record({ newest: fc.option(fc.nat(4)), code: fc.option(fc.constantFrom('A', 'B', 'C')) }),
  })
  .map(sampleDoc)

const item: fc.Arbitrary<PutItem> = fc.record({
  id: fc.constantFrom(...'abcdefghijklmnop'),
  version: fc.integer({ min: 1, max: 4 }),
  doc: fc.oneof({ weight: 6, arbitrary: doc }, { weight: 1, arbitrary: fc.constant(null) }),
})

const direction = fc.constantFrom('asc' as const, 'desc' as const)
const query: fc.Arbitrary<SearchQuery> = fc.record(
  {
    visibility: fc.record({
      audiences: some(['open', 'sheet', 'nobody'], 2),
      lists: fc.shuffledSubarray([...lists, 'unknown'], { minLength: 1 }),
      scopes: some(['now', 'later'], 2),
    }),
    text: fc.oneof(
      phrase,
      fc.constantFrom(
        'lin',
        'linnen',
        'dres',
        'drses',
        'ml-10',
        '1042',
        'ml 1042',
        'tshirt',
        'coat wool',
        'x10',
        'wol',
        'shirs',
      ),
    ),
    filters: fc.record(
      {
        colour: some(['red', 'blue', 'none'], 2),
        size: some(['alpha|M', 'eu|36'], 2),
        category: some(['women', 'men/coats'], 1),
        fits: some(['M', 'S'], 2),
      },
      { requiredKeys: [] },
    ),
    scopes: fc.record({ fits: some(['now', 'later'], 2) }, { requiredKeys: [] }),
    owners: some(['acme', 'other'], 2),
    groups: some(['one', 'two'], 2),
    ids: fc.subarray([...'abcdefghijklmnop'], { minLength: 8 }),
    price: fc.record(
      { currency: fc.constantFrom('EUR', 'USD'), min: fc.nat(3), max: fc.integer({ min: 2, max: 5 }) },
      { requiredKeys: ['currency'] },
    ),
    sort: fc.oneof(
      fc.constant({ by: 'relevance' as const }),
      fc.record({ by: fc.constant('price' as const), currency: fc.constantFrom('EUR', 'USD'), direction }),
      fc.record({ by: fc.constant('field' as const), field: fc.constantFrom('newest', 'code'), direction }),
    ),
  },
  { requiredKeys: ['visibility'] },
)

const allFacets = { colour: {}, size: {}, category: {}, fits: {} }

export function propertyTests(make: Make): void {
  test('any puts in any order, then any question: as a naive evaluation has it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(item, { maxLength: 20 }), { maxLength: 3 }),
        fc.array(query, { minLength: 10, maxLength: 10 }),
        async (batches, queries) => {
          const { writer, reader, dispose } = await make(schema)
          try {
            const stored = new Map<string, PutItem>()
            for (const batch of batches) {
              const outcomes = await writer.put(batch)
              await writer.refresh()
              batch.forEach((each, i) => {
                const newer = each.version > (stored.get(each.id)?.version ?? 0)
                expect(outcomes[i]!.outcome).toBe(newer ? 'applied' : 'stale')
                if (newer) stored.set(each.id, each)
              })
              const entries = [...stored.values()].filter((each): each is Entry & PutItem => each.doc !== null)
              for (const asked of queries) {
                const full = { ...asked, facets: allFacets, limit: 200 }
                const answer = await reader.search(full)
                const naive = naiveSearch(schema, entries, full)
                expect(answer.hits.map((hit) => hit.id)).toEqual(naive.ids)
                expect(answer.total).toBe(naive.ids.length)
                expect(answer.facets).toEqual(naive.facets)
                expect(await reader.count(asked)).toBe(naive.ids.length)
              }
            }
          } finally {
            await dispose()
          }
        },
      ),
      { numRuns: 100 },
    )
  }, 60_000)
}
