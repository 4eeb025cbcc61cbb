import { parseSearchWith, stringifySearchWith } from '@tanstack/react-router'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogueInputOf } from './catalogue-input.ts'
import { type CatalogueSearch, facetKeys, parseCatalogueSearch, sorts } from './catalogue-search.ts'
import {
  activeFilters,
  withCategory,
  withoutFilter,
  withoutFilters,
  withPrice,
  withText,
  withValue,
} from './change-search.ts'

const value = fc.oneof(
  fc
    .string({ minLength: 1, maxLength: 12 })
    .map((text) => text.trim())
    .filter(Boolean),
  fc.constantFrom('women/dresses', 'alpha-women|M', 'W30|L32', '38', 'true', 'null', 'AW27'),
)
const raw = fc.record(
  {
    q: value,
    ...Object.fromEntries(facetKeys.map((key) => [key, fc.array(value, { maxLength: 4 })])),
    canOrder: fc.boolean(),
    currency: fc.constantFrom('EUR', 'GBP', 'x', 3),
    min: fc.oneof(fc.nat(), fc.constant(-1), fc.string()),
    max: fc.nat(),
    sort: fc.constantFrom(...sorts, 'other'),
    view: fc.constantFrom('table', 'grid'),
  },
  { requiredKeys: [] },
)
const search = raw.map((each) => parseCatalogueSearch(each as Record<string, unknown>))

/** As the router writes and reads an address. */
const throughAddress = (given: CatalogueSearch) =>
  parseCatalogueSearch(parseSearchWith(JSON.parse)(stringifySearchWith(JSON.stringify, JSON.parse)(given)))

test('an address gives back the search it was written from', () => {
  fc.assert(
    fc.property(search, (given) => {
      expect(throughAddress(given)).toEqual(given)
    }),
  )
})

test('taking every chip away leaves no filter', () => {
  fc.assert(
    fc.property(search, (given) => {
      const bare = activeFilters(given).reduce((left, filter) => withoutFilter(left, filter), given)
      expect(activeFilters(bare)).toEqual([])
      expect(activeFilters(withoutFilters(given))).toEqual([])
      expect(catalogueInputOf(bare).filters).toBeUndefined()
    }),
  )
})

test('choosing and taking back a value leaves the search as it was', () => {
  fc.assert(
    fc.property(search, fc.constantFrom(...facetKeys), value, (given, facet, chosen) => {
      fc.pre(!given[facet]?.includes(chosen) && !(facet === 'size' && given.canOrder))
      expect(withValue(withValue(given, facet, chosen, true), facet, chosen, false)).toEqual(given)
    }),
  )
})

test('a changed search is one that an address can hold', () => {
  fc.assert(
    fc.property(search, value, (given, text) => {
      for (const changed of [
        withText(given, text),
        withText(given, ''),
        withValue(given, 'brand', text, true),
        withPrice(given, 'EUR', 100, 200),
        withoutFilters(given),
      ])
        expect(parseCatalogueSearch(changed as Record<string, unknown>)).toEqual(changed)
    }),
  )
})

test('a branch of the tree stands for all below it', () => {
  const dresses = withCategory({}, 'women/dresses', true)
  expect(withCategory(dresses, 'women/dresses/midi', true).category).toEqual(['women/dresses/midi'])
  expect(withCategory({ category: ['women/dresses/midi', 'men'] }, 'women', true).category).toEqual(['men', 'women'])
  expect(withCategory(dresses, 'women/dresses', false).category).toBeUndefined()
})

test('price bounds and price sort need a currency', () => {
  expect(parseCatalogueSearch({ min: 100, sort: 'low' })).toEqual({})
  expect(parseCatalogueSearch({ currency: 'EUR', min: 100, max: 50, sort: 'low' })).toEqual({
    currency: 'EUR',
    min: 100,
    sort: 'low',
  })
})

test('sizes that can be ordered are another facet, narrowed by the chosen windows', () => {
  expect(catalogueInputOf({ size: ['a|M'], canOrder: true, window: ['w2', 'w1'] })).toMatchObject({
    filters: [
      { name: 'SIZE_AVAILABLE', values: ['a|M'] },
      { name: 'WINDOW', values: ['w1', 'w2'] },
    ],
    windows: ['w1', 'w2'],
    sort: 'NEWEST',
  })
})
