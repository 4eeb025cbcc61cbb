import { expect, test } from 'vitest'
import type { Row } from '../mapped.ts'
import { mapCsv } from './csv.ts'

const day = new Date('2026-11-23T00:00:00Z')
const row = (over: Record<string, string>): Row => ({
  brand: 'Näh & Co',
  styleNumber: 'N1',
  styleName: 'Coat',
  colourCode: '01',
  colourName: 'Ink',
  colourFamily: 'blue',
  category: 'women/coats',
  gender: 'women',
  seasons: 'SS27|NOOS',
  sizes: 'S|M',
  size: 'S',
  sku: 'N1-01-S',
  currency: 'EUR',
  whsl: '40.00',
  rrp: '99.95',
  onHand: '12',
  images: 'a.jpg|b.jpg',
  ...over,
})

test('rows of one product come together; brand, prices, supply and pictures are made of them', () => {
  const { brands, rejected } = mapCsv(
    [
      row({}),
      row({ size: 'M', sku: 'N1-01-M', onHand: '', coming: '5', comingDate: '2027-02-01' }),
      row({ brand: '' }),
      row({ sku: '' }),
    ],
    day,
    (path) => `/x/${path}`,
  )
  expect(brands).toMatchObject([{ slug: 'nah-co', name: 'Näh & Co' }])
  const { products, priceLists, supply, images } = brands[0]!
  expect(products).toMatchObject([
    {
      seasons: ['SS27', 'NOOS'],
      variants: [
        { sku: 'N1-01-S', size: 'S' },
        { sku: 'N1-01-M', size: 'M' },
      ],
    },
  ])
  expect(priceLists).toMatchObject([{ head: { code: 'EUR' }, rows: [{ whsl: '40.00', rrp: '99.95' }] }])
  expect(supply).toMatchObject([
    { sku: 'N1-01-S', onHand: { quantity: 12 } },
    { sku: 'N1-01-M', coming: [{ quantity: 5, date: '2027-02-01' }] },
  ])
  expect(images.map(({ file }) => file)).toEqual(['/x/a.jpg', '/x/b.jpg'])
  expect(rejected.map(({ reason }) => reason)).toEqual(['no brand', 'no sku'])
})
