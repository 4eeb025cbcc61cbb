import { expect, test } from 'vitest'
import type { Row } from '../mapped.ts'
import { attributesOf, mapMagentoLuma } from './magento-luma.ts'

const day = new Date('2026-11-23T00:00:00Z')

const simple = (size: string, color: string): Row => ({
  sku: `MH01-${size}-${color}`,
  product_type: 'simple',
  additional_attributes: `has_options=0,size=${size},color=${color}`,
  base_image: `/m/h/mh01-${color.toLowerCase()}_main.jpg`,
  additional_images: `/m/h/mh01-${color.toLowerCase()}_back.jpg`,
  qty: '100',
})
const style: Row = {
  sku: 'MH01',
  product_type: 'configurable',
  categories:
    'Default Category/Collections/Eco Friendly,Default Category/Men/Tops/Hoodies & Sweatshirts,Default Category',
  name: 'Chaz&trade; Hoodie',
  description: '<p>Warm</p>',
  price: '52.5',
  additional_attributes: 'material=Wool|Fleece,climate=Cool|Indoor,eco_collection=Yes',
  configurable_variations:
    'sku=MH01-S-Black,size=S,color=Black|sku=MH01-XS-Black,size=XS,color=Black|sku=MH01-S-Gray,size=S,color=Gray',
  qty: '0',
}

test('a style with its sizes and colours becomes a product per colour, with price, supply and the pictures that are there', () => {
  const rows = [simple('S', 'Black'), simple('XS', 'Black'), simple('S', 'Gray'), simple('M', 'Pink'), style]
  const { brands, rejected } = mapMagentoLuma(
    rows,
    day,
    (path) => !path.includes('gray'),
    (path) => `/photos${path}`,
  )
  const { products, priceLists, supply, images } = brands[0]!
  expect(products).toMatchObject([
    {
      styleNumber: 'MH01',
      colourCode: 'BLA',
      colourFamily: 'black',
      category: 'men/tops/hoodies & sweatshirts',
      gender: 'men',
      styleName: 'Chaz&trade; Hoodie',
      composition: 'Wool, Fleece',
      tags: ['cool', 'indoor', 'eco'],
    },
    { styleNumber: 'MH01', colourCode: 'GRA', colourFamily: 'grey' },
  ])
  expect(priceLists[0]).toMatchObject({
    head: { currency: 'USD' },
    rows: [{ whsl: '23.63', rrp: '52.5' }, { whsl: '23.63' }],
  })
  expect(supply).toHaveLength(3)
  expect(supply[0]).toMatchObject({ sku: 'MH01-S-Black', onHand: { quantity: 100 } })
  expect(images.map(({ file, position }) => [file, position])).toEqual([
    ['/photos/m/h/mh01-black_main.jpg', 1],
    ['/photos/m/h/mh01-black_back.jpg', 2],
  ])
  expect(rejected).toMatchObject([{ row: 4, reason: 'no style names this size', value: 'MH01-M-Pink' }])
})

test('attributes keep their bars', () => {
  expect(attributesOf('material=Wool|Fleece,pattern=Solid,x')).toEqual({ material: 'Wool|Fleece', pattern: 'Solid' })
})
