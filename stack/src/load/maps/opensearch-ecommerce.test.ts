import { isGtin } from '@selvedge/protos/rules/gtin'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Row } from '../mapped.ts'
import { mapOpensearchEcommerce, splitName } from './opensearch-ecommerce.ts'

const day = new Date('2026-11-23T00:00:00Z')
let id = 0

function row(over: Partial<Record<string, string>> = {}): Row {
  id += 1
  return {
    product_id: String(id),
    sku: `ZO${String(id).padStart(5, '0').repeat(2)}`,
    manufacturer: 'Low Tide Media',
    category: "Women's Shoes",
    product_name: 'Ankle boots - cognac',
    base_unit_price: '64.99',
    min_price: '33.14',
    currency: 'EUR',
    ...over,
  } as Row
}

const stylesOf = (rows: Row[]) =>
  mapOpensearchEcommerce(rows, day).brands.flatMap(({ products }) => products.map(({ styleNumber }) => styleNumber))

test('a colour that the style has already opens the next style, and the next repeat the one after', () => {
  const [a, again, other, third] = stylesOf([
    row(),
    row({ product_name: 'Ankle boots -  COGNAC ' }),
    row({ product_name: 'Ankle boots - black' }),
    row(),
  ])
  expect(other).toBe(a)
  expect(new Set([a, again, third]).size).toBe(3)
})

test('price, name, category and manufacturer part styles; nothing else does', () => {
  const rows = [
    row(),
    row({ base_unit_price: '65.99', product_name: 'Ankle boots - b' }),
    row({ category: "Men's Shoes", product_name: 'Ankle boots - c' }),
    row({ product_name: 'Boots - d' }),
    row({ min_price: '30.00', product_name: 'Ankle boots - e' }),
  ]
  const [first, ...rest] = stylesOf(rows)
  expect(rest.filter((number) => number === first)).toHaveLength(1)
})

test('a row without manufacturer is rejected with that reason, a name without colour is not', () => {
  const { brands, rejected } = mapOpensearchEcommerce([row({ manufacturer: ' ' }), row({ product_name: 'Watch' })], day)
  expect(rejected).toMatchObject([{ row: 1, reason: 'no manufacturer' }])
  expect(brands[0]!.products).toMatchObject([{ styleName: 'Watch', colourName: '', colourFamily: 'multi' }])
})

test('names are split at the last dash', () => {
  expect(splitName('2 PACK - Basic T-shirt - white')).toEqual(['2 PACK - Basic T-shirt', 'white'])
  expect(splitName('Off-shoulder top')).toEqual(['Off-shoulder top', ''])
})

test('the rule gives every size a number of its own, and the same to the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 20 }), (ids) => {
      const rows = ids.map((each) =>
        row({ product_id: String(each), sku: `ZO${String(each).padStart(5, '0').repeat(2)}` }),
      )
      const gtins = mapOpensearchEcommerce(rows, day).brands.flatMap(({ products }) =>
        products.flatMap(({ variants }) => variants.map(({ gtin }) => gtin!)),
      )
      expect(new Set(gtins).size).toBe(gtins.length)
      for (const gtin of gtins) expect(isGtin(gtin) && gtin.startsWith('20')).toBe(true)
      expect(mapOpensearchEcommerce(rows, day)).toEqual(mapOpensearchEcommerce(rows, day))
    }),
    { numRuns: 30 },
  )
})
