/**
 * The products of the bench: the real colourways, then seeded variations of them. Every product has six sizes, a price
 * in each of its brand's three lists, and supply for every size: the record shape of P3.
 */
import { inStoreEan13 } from '@selvedge/protos/rules/ean13'
import { randomOf, seedOf } from '@selvedge/stack/src/demo/pictures/random'
import type { BrandLoad, PriceRowRecord, ProductRecord, SupplyRecord } from '@selvedge/stack/src/load/mapped'
import { seasonRule, supplyRule } from '@selvedge/stack/src/load/rules/rule'

export const BRANDS = 8
export const LISTS = ['A', 'B', 'C'] as const
const SIZES = 6
/** What each list asks of list A's price. */
const LEVELS = [1, 0.95, 1.06]
const BELT_SIZES = ['75', '80', '85', '90', '95', '100']

export interface BenchProduct {
  /** From 0 to BRANDS − 1. */
  brand: number
  product: ProductRecord
  /** One for each of `LISTS`. */
  prices: PriceRowRecord[]
  /** One for each size. */
  supply: SupplyRecord[]
}

/** So many products, equal on every machine for the same day. */
export function benchCatalogue(brands: readonly BrandLoad[], count: number, day: Date): BenchProduct[] {
  const real = [...brands]
    .sort((left, right) => right.products.length - left.products.length)
    .flatMap(({ products, priceLists }, rank) =>
      products.map((product, index) => ({ brand: rank % BRANDS, product, price: priceLists[0]!.rows[index]! })),
    )
  // Mixed, so that any part of it has something of every brand.
  const order = shuffled(real.length)
  const season = seasonRule(day)
  return Array.from({ length: count }, (_, index) => {
    const { brand, product, price } = real[order[index % real.length]!]!
    const copy = Math.floor(index / real.length)
    const varied = variation(product, copy, index)
    const factor = copy === 0 ? 1 : randomOf(seedOf('price', varied.styleNumber)).between(0.7, 1.4)
    return {
      brand,
      product: varied,
      prices: LEVELS.map((level) => ({
        styleNumber: varied.styleNumber,
        colourCode: varied.colourCode,
        whsl: (Number(price.whsl) * factor * level).toFixed(2),
        rrp: (Number(price.rrp) * factor).toFixed(2),
      })),
      supply: varied.variants.map(({ sku }) => supplyRule(sku, varied.seasons, season, day)),
    }
  })
}

const CLOTHS =
  `Brushed Washed Ribbed Quilted Waxed Boucle Herringbone Pinstripe Cropped Relaxed Oversized Pleated Padded
Recycled Seersucker Corduroy Flannel Poplin Twill Jersey Merino Mohair Cashmere Linen Velvet Satin Mesh Tweed Chambray
Organza`.split(/\s+/)
const LINES = `Aster Birch Calder Delta Ember Fjord Garda Haven Indra Juniper Kestrel Lumen Marlow Nordic Onyx Pebble
Quill Rowan Solace Tundra Umbra Vesper Willow Xanthe Yarrow Zephyr`.split(/\s+/)

/** @param index makes its numbers its own */
function variation(product: ProductRecord, copy: number, index: number): ProductRecord {
  const random = randomOf(seedOf('style', product.styleNumber, copy))
  const mark = copy === 0 ? '' : `-${copy}`
  const { name } = product.sizeScale
  const sizes = name === 'one-size' ? BELT_SIZES : product.sizeScale.sizes.slice(0, SIZES)
  const article = product.variants[0]!.sku.split('-')[0]!
  return {
    ...product,
    styleNumber: product.styleNumber + mark,
    styleName: copy === 0 ? product.styleName : `${random.pick(LINES)} ${random.pick(CLOTHS)} ${product.styleName}`,
    sizeScale: { name: `${name === 'one-size' ? 'belts' : name}-${SIZES}`, sizes },
    variants: sizes.map((size, at) => ({
      sku: `${article}${mark}-${size}`,
      size,
      gtin: inStoreEan13('29', index * SIZES + at),
    })),
  }
}

function shuffled(length: number): number[] {
  const random = randomOf(seedOf('order'))
  const order = Array.from({ length }, (_, index) => index)
  for (let at = length - 1; at > 0; at--) {
    const other = random.whole(0, at)
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}
