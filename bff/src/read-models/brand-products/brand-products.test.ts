import { expectReplayEqual, recordOf } from '@selvedge/platform/views/replay-test'
import { Listing } from '@selvedge/protos/gen/catalog/topic/v1/listing'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { GateName } from '@selvedge/protos/gen/enrichment/topic/v1/completeness'
import { Completeness } from '@selvedge/protos/gen/enrichment/topic/v1/completeness'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { givenUp as giveUp } from '@selvedge/protos/rules/order-facts'
import { cellOf, lineOf } from '@selvedge/protos/rules/some-order'
import { topics } from '@selvedge/protos/topics'
import { expect, test } from 'vitest'
import { stopCode } from './gates.ts'
import { brandProductsView } from './view.ts'
import { askedWords, wordsOf } from './words.ts'

const product = (id: string, styleName: string, seasons = ['AW27']) =>
  Product.fromPartial({ id, brandId: 'b1', styleNumber: `ML-${id}`, styleName, seasons, lifecycle: 'ACTIVE' })
const completeness = (id: string, complete: boolean, version = 1) =>
  Completeness.fromPartial({
    productId: id,
    brandId: 'b1',
    complete,
    gates: [{ name: 'PRICE', passed: complete, code: complete ? '' : 'NO_PRICE' }],
    sources: { [topics.product.name]: version },
  })
const lineFor = (productId: string) => lineOf(productId, [cellOf({ sku: productId })], { productId })
const order = (id: string, ...productIds: string[]) =>
  Order.fromPartial({ id, brandId: 'b1', lines: productIds.map(lineFor) })
const givenUp = (placed: Order): Order => ({ ...placed, lines: placed.lines.map(giveUp) })

test('the brand list is the same however the log is read', () =>
  expectReplayEqual(
    brandProductsView,
    [
      recordOf(topics.product, 'p1', product('p1', 'Parka'), 1),
      recordOf(topics.completeness, 'p1', completeness('p1', false), 1),
      recordOf(topics.productSupply, 'p1', ProductSupply.fromPartial({ productId: 'p1', brandId: 'b1' }), 1),
      recordOf(topics.product, 'p2', product('p2', 'Coat'), 1),
      recordOf(topics.product, 'p1', product('p1', 'Fjell Parka', ['AW27', 'SS28']), 2),
      recordOf(topics.completeness, 'p1', completeness('p1', true), 2),
      recordOf(
        topics.availability,
        'p1',
        Availability.fromPartial({ productId: 'p1', brandId: 'b1', skus: [{ warehouses: [{ short: 3 }] }] }),
        1,
      ),
      recordOf(topics.listing, 'p3', Listing.fromPartial({ productId: 'p3', brandId: 'b1' }), 1),
      recordOf(topics.completeness, 'p1', completeness('p1', true, 2), 3),
      recordOf(topics.enrichedProduct, 'p1', EnrichedProduct.fromPartial({ product: product('p1', 'Fjell Parka') }), 1),
      recordOf(topics.order, 'o1', order('o1', 'p1', 'p2', 'p4'), 1),
      recordOf(topics.order, 'o2', order('o2', 'p1', 'p4'), 1),
      recordOf(topics.order, 'o1', givenUp(order('o1', 'p1', 'p2', 'p4')), 2),
      recordOf(topics.order, 'o3', order('o3', 'p2', 'p4'), 1),
      recordOf(topics.order, 'o2', order('o2', 'p1'), 2),
      recordOf(topics.order, 'o3', null, 2),
      recordOf(topics.product, 'p2', null, 2),
      recordOf(topics.completeness, 'p2', null, 1),
      recordOf(topics.product, 'p4', product('p4', 'Shirt'), 1),
      recordOf(topics.product, 'p5', product('p5', 'Vest'), 2),
      recordOf(topics.completeness, 'p5', completeness('p5', false, 2), 1),
    ],
    async (db) => ({
      products: await db.read.all(`select product_id, brand_id, style_key, name_key, changed_at, lifecycle, category,
        checked, complete, failing, passed, stop, published, ordered, short
        from brand_product where known = 1 order by 1`),
      ordered: await db.read.all('select order_id, product_id from brand_product_order order by 1, 2'),
      gone: await db.read.all('select product_id from brand_product where known = 0 order by 1'),
      parts: await db.read.all('select product_id, part, body from brand_product_part order by 1, 2'),
      words: await db.read.all('select brand_id, word, product_id from brand_product_word order by 1, 2, 3'),
      seasons: await db.read.all('select brand_id, season, product_id from brand_product_season order by 1, 2, 3'),
    }),
  ))

test('a product stops at its first closed gate; one we do not know comes last, and none has no code', () => {
  const gate = (name: GateName, code: string, passed = false) => ({ name, code, passed, decidedBy: undefined })
  expect(stopCode({ gates: [gate('IMAGE', 'NO_IMAGE'), gate('PRICE', 'NO_PRICE')] })).toBe('NO_PRICE')
  expect(stopCode({ gates: [gate('UNSPECIFIED', 'NEW'), gate('PRICE', 'NO_PRICE')] })).toBe('NO_PRICE')
  expect(stopCode({ gates: [gate('UNSPECIFIED', 'NEW'), gate('PRICE', '', true)] })).toBe('NEW')
  expect(stopCode({ gates: [gate('PRICE', '', true)] })).toBe('')
})

test('numbers are found without their punctuation, and in capitals or not', () => {
  const words = wordsOf(
    Product.fromPartial({ styleNumber: 'ML-1042', styleName: 'Été Parka', variants: [{ sku: 'ML/1042-M' }] }),
  )
  for (const text of ['ml1042', 'ML-1042', 'ML/1042-m', 'ete', 'parka']) {
    expect(askedWords(text).every((word) => words.some((known) => known.startsWith(word)))).toBe(true)
  }
})
