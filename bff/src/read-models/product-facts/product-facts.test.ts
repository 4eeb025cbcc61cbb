import { expectReplayEqual, recordOf } from '@selvedge/platform/views/replay-test'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import { PriceList, ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { topics } from '@selvedge/protos/topics'
import { test } from 'vitest'
import { productFactsView } from './view.ts'

const enriched = (id: string, name: string) =>
  EnrichedProduct.fromPartial({ product: { id, brandId: 'b1', styleId: 's1', styleName: name }, sources: { x: 1 } })
const availability = (id: string, quantity: number) =>
  Availability.fromPartial({ productId: id, skus: [{ sku: 'a', warehouses: [{ steps: [{ date: '', quantity }] }] }] })
const prices = (id: string, whslMinor: number) =>
  ProductPrices.fromPartial({
    productId: id,
    lists: [{ listId: 'l1', rows: [{ tiers: [{ fromUnits: 1, whslMinor }] }] }],
  })

test('product facts are the same however the log is read', () =>
  expectReplayEqual(
    productFactsView,
    [
      recordOf(topics.enrichedProduct, 'p1', enriched('p1', 'Parka'), 1),
      recordOf(topics.availability, 'p1', availability('p1', 3), 1),
      recordOf(topics.productPrices, 'p1', prices('p1', 100), 1),
      recordOf(topics.enrichedProduct, 'p2', enriched('p2', 'Coat'), 1),
      recordOf(topics.availability, 'p1', availability('p1', 2), 2),
      recordOf(topics.enrichedProduct, 'p2', null, 2),
      recordOf(topics.productPrices, 'p1', prices('p1', 90), 2),
      recordOf(topics.priceList, 'l1', PriceList.fromPartial({ id: 'l1', name: 'EU', currency: 'EUR' }), 1),
      recordOf(topics.priceList, 'l1', PriceList.fromPartial({ id: 'l1', name: 'Europe', currency: 'EUR' }), 2),
      recordOf(topics.priceList, 'l2', PriceList.fromPartial({ id: 'l2' }), 1),
      recordOf(topics.priceList, 'l2', null, 2),
    ],
    async (db) => ({
      products: await db.read.all('select product_id, body, version, brand_id, style_id from fact_product order by 1'),
      availability: await db.read.all('select product_id, body, version from fact_availability order by 1'),
      prices: await db.read.all('select product_id, body, version from fact_prices order by 1'),
      lists: await db.read.all('select * from fact_price_list order by id'),
    }),
  ))
