import type { BrandLoad } from '@selvedge/stack/src/load/mapped'
import { expect, test } from 'vitest'
import { benchCatalogue, LISTS } from './catalogue.ts'

const day = new Date('2027-01-05T00:00:00Z')

function brand(name: string, products: number): BrandLoad {
  const styleNumber = (index: number) => `${name}-${index >> 1}`
  const colourCode = (index: number) => `0000${index & 1}`
  return {
    slug: name,
    name,
    country: 'DE',
    windows: [],
    supply: [],
    images: [],
    products: Array.from({ length: products }, (_, index) => ({
      styleNumber: styleNumber(index),
      styleName: 'Boots',
      colourCode: colourCode(index),
      colourName: 'black',
      colourFamily: 'black',
      category: 'women/shoes/boots',
      gender: 'women',
      seasons: ['SS27'],
      sizeScale: { name: 'eu', sizes: ['36', '37', '38', '39', '40', '41', '42'] },
      variants: [{ sku: `${name}${index}-36`, size: '36' }],
    })),
    priceLists: [
      {
        head: { code: 'EU', name: '', currency: 'EUR', validFrom: '', rrpIncludesTax: true, taxRate: '21' },
        rows: Array.from({ length: products }, (_, index) => ({
          styleNumber: styleNumber(index),
          colourCode: colourCode(index),
          whsl: '33.14',
          rrp: '64.99',
        })),
      },
    ],
  }
}

const brands = [brand('a', 7), brand('b', 4), brand('c', 2)]
const products = benchCatalogue(brands, 60, day)

test('the record shape: six sizes with supply, a price in every list', () => {
  for (const { product, prices, supply } of products) {
    expect(product.variants).toHaveLength(6)
    expect(supply.map(({ sku }) => sku)).toEqual(product.variants.map(({ sku }) => sku))
    expect(prices).toHaveLength(LISTS.length)
  }
})

test('no number comes twice', () => {
  const all = products.flatMap(({ product }) => product.variants)
  expect(new Set(all.map(({ sku }) => sku)).size).toBe(360)
  expect(new Set(all.map(({ gtin }) => gtin)).size).toBe(360)
  expect(new Set(products.map(({ product }) => `${product.styleNumber} ${product.colourCode}`)).size).toBe(60)
})

test('the real ones come first, as they are; colours of a style stay together', () => {
  expect(products.slice(0, 13).every(({ product }) => product.styleName === 'Boots')).toBe(true)
  expect(products.slice(13).some(({ product }) => product.styleName !== 'Boots')).toBe(true)
  const names = new Map<string, string>()
  for (const { brand: of, product } of products) {
    const style = `${of} ${product.styleName}`
    expect(names.get(product.styleNumber) ?? style).toBe(style)
    names.set(product.styleNumber, style)
  }
})

test('the same on every machine', () => {
  expect(benchCatalogue(brands, 60, day)).toEqual(products)
})
