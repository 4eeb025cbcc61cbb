/** Random catalogues and questions, weighted so that most questions find something. */
import fc from 'fast-check'
import { sampleDoc } from './sample.ts'
import type { PutItem } from '../search.ts'
import type { SearchDoc } from '../schema.ts'
import type { SearchQuery } from '../query.ts'

const some = (values: string[], maxLength = 3, minLength = 0) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength, maxLength })
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
const mostly = <T>(usual: T, arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary })

const words = ['linen', 'dress', 'dresses', 'wool', 'coats', 't-shirt', 'maxi', 'Café', 'shirt', 'x1042', 'linens']
const phrase = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((list) => list.join(' '))
const lists = ['main', 'vip', 'outlet']

export const doc: fc.Arbitrary<SearchDoc> = fc
  .record({
    owner: fc.constantFrom('acme', 'other'),
    group: fc.constantFrom('one', 'two'),
    audiences: mostly(['open'], some(['open', 'sheet'], 2)),
    text: fc.record({ title: phrase, body: phrase }),
    codes: some(['ML-1042', 'ML-2000', 'X1042', '4006381333931'], 2),
    facets: fc.record({
      colour: some(['red', 'blue', 'green'], 2),
      size: some(['alpha|S', 'alpha|M', 'eu|36']),
      category: some(['women/dresses/maxi', 'women/dresses', 'men/coats', 'men'], 2),
      fits: some(['now|M', 'now|L', 'later|M', 'later|S']),
    }),
    offers: fc.uniqueArray(
      fc.record({
        list: fc.constantFrom(...lists),
        currency: fc.constantFrom('EUR', 'USD'),
        amount: fc.nat(5),
        hidden: mostly(false, fc.boolean()),
      }),
      { selector: (offer) => offer.list, maxLength: 3 },
    ),
    sorts: fc.record({ newest: fc.option(fc.nat(4)), code: fc.option(fc.constantFrom('A', 'B', 'C')) }),
  })
  .map(sampleDoc)

const ids = [...'abcdefghijklmnop']

const item: fc.Arbitrary<PutItem> = fc.record({
  id: fc.constantFrom(...ids),
  version: fc.integer({ min: 1, max: 4 }),
  doc: fc.oneof({ weight: 6, arbitrary: doc }, { weight: 1, arbitrary: fc.constant(null) }),
})

export const batches = fc.array(fc.array(item, { maxLength: 20, size: 'max' }), {
  minLength: 1,
  maxLength: 3,
  size: 'max',
})

const direction = fc.constantFrom('asc' as const, 'desc' as const)
const typed = [
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
  'lienn',
]

export const query: fc.Arbitrary<SearchQuery> = fc.record({
  visibility: fc.record({
    audiences: mostly(['open', 'sheet'], some(['open', 'sheet', 'nobody'], 2)),
    lists: mostly(['vip', 'main', 'outlet'], fc.shuffledSubarray([...lists, 'unknown'])),
    scopes: mostly(['now', 'later'], some(['now', 'later'], 2)),
  }),
  text: fc.oneof(fc.constant(undefined), fc.constantFrom(...words), fc.constantFrom(...typed), phrase),
  filters: fc.record({
    colour: sometimes(some(['red', 'blue', 'none'], 2)),
    size: sometimes(some(['alpha|M', 'eu|36'], 2)),
    category: sometimes(some(['women', 'men/coats'], 1)),
    fits: sometimes(some(['M', 'S'], 2)),
  }),
  scopes: fc.record({ fits: sometimes(some(['now', 'later'], 2)) }),
  owners: sometimes(some(['acme', 'other'], 2)),
  groups: sometimes(some(['one', 'two'], 2)),
  ids: sometimes(fc.subarray(ids, { minLength: 8 })),
  price: sometimes(
    fc.record(
      { currency: fc.constantFrom('EUR', 'USD'), min: fc.nat(3), max: fc.integer({ min: 2, max: 5 }) },
      { requiredKeys: ['currency'] },
    ),
  ),
  sort: fc.oneof(
    fc.constant({ by: 'relevance' as const }),
    fc.record({ by: fc.constant('price' as const), currency: fc.constantFrom('EUR', 'USD'), direction }),
    fc.record({ by: fc.constant('field' as const), field: fc.constantFrom('newest', 'code'), direction }),
  ),
})
