import { test } from 'vitest'
import { expectReplayEqual, recordOf } from '@selvedge/platform/views/replay-test'
import { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import { Listing } from '@selvedge/protos/gen/catalog/topic/v1/listing'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { ImageSet } from '@selvedge/protos/gen/media/topic/v1/image_set'
import { ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { topics } from '@selvedge/protos/topics'
import { connectionsReplica } from '../src/consumers/connections.ts'
import { organisationsReplica } from '../src/consumers/organisations.ts'
import { pricesReplica } from '../src/consumers/prices.ts'
import { productsReplica } from '../src/consumers/products.ts'
import { supplyReplica } from '../src/consumers/supply.ts'
import { windowsReplica } from '../src/consumers/windows.ts'

const product = (id: string, skus: string[]) =>
  Product.fromPartial({ id, brandId: 'b', description: 'long', variants: skus.map((sku) => ({ sku, size: sku })) })
const image = (productId: string, ...hashes: string[]) =>
  ImageSet.fromPartial({ productId, brandId: 'b', images: hashes.map((hash) => ({ hash })) })

test('products, with a SKU that moves', () =>
  expectReplayEqual(
    productsReplica,
    [
      recordOf(topics.product, 'p1', product('p1', ['a', 'x']), 1),
      recordOf(topics.listing, 'p1', Listing.fromPartial({ productId: 'p1', brandId: 'b', audiences: ['open:b'] }), 1),
      recordOf(topics.product, 'p2', product('p2', ['x']), 1),
      recordOf(topics.product, 'p1', product('p1', ['a']), 2),
      recordOf(topics.imageSet, 'p1', image('p1', 'h1'), 1),
      recordOf(topics.imageSet, 'p1', image('p1', 'h2', 'h1'), 2),
      recordOf(topics.listing, 'p2', Listing.fromPartial({ productId: 'p2', brandId: 'b', audiences: ['sheet:1'] }), 1),
      recordOf(topics.product, 'p3', product('p3', ['c']), 1),
      recordOf(topics.product, 'p3', null, 2),
    ],
    async (db) => [
      await db.read.all('select * from known_product order by product_id'),
      await db.read.all('select * from known_sku order by brand_id, sku, product_id'),
      await db.read.all('select * from stale_by_product order by product_id'),
    ],
  ))

const dumpOf = (table: string, key: string) => (db: { read: { all(text: string): Promise<unknown[]> } }) =>
  db.read.all(`select * from ${table} order by ${key}`)

test('supply', () => {
  const supply = (units: number) =>
    ProductSupply.fromPartial({
      productId: 'p',
      brandId: 'b',
      skus: [{ sku: 's', warehouses: [{ coming: [{ quantity: units, date: '2027-01-01' }] }] }],
    })
  return expectReplayEqual(
    supplyReplica,
    [
      recordOf(topics.productSupply, 'p', supply(1), 1),
      recordOf(topics.productSupply, 'p', supply(2), 2),
      recordOf(topics.productSupply, 'q', supply(3), 1),
      recordOf(topics.productSupply, 'q', null, 2),
    ],
    dumpOf('known_supply', 'product_id'),
  )
})

test('prices', () => {
  const prices = (revision: number) =>
    ProductPrices.fromPartial({ productId: 'p', brandId: 'b', lists: [{ listId: 'A', currency: 'EUR', revision }] })
  return expectReplayEqual(
    pricesReplica,
    [
      recordOf(topics.productPrices, 'p', prices(1), 1),
      recordOf(topics.productPrices, 'q', prices(1), 1),
      recordOf(topics.productPrices, 'p', prices(2), 2),
      recordOf(topics.productPrices, 'q', null, 2),
    ],
    dumpOf('known_prices', 'product_id'),
  )
})

test('windows', () => {
  const window = (open: boolean) => DeliveryWindow.fromPartial({ id: 'w', brandId: 'b', open })
  return expectReplayEqual(
    windowsReplica,
    [
      recordOf(topics.deliveryWindow, 'w', window(true), 1),
      recordOf(topics.deliveryWindow, 'w', window(false), 2),
      recordOf(topics.deliveryWindow, 'v', window(true), 1),
      recordOf(topics.deliveryWindow, 'v', null, 2),
    ],
    dumpOf('known_window', 'id'),
  )
})

test('connections', () => {
  const connection = (status: Connection['status']) =>
    Connection.fromPartial({ id: 'c', brandId: 'b', retailerId: 'r', status })
  return expectReplayEqual(
    connectionsReplica,
    [
      recordOf(topics.connection, 'c', connection('ACTIVE'), 1),
      recordOf(topics.connection, 'c', connection('SUSPENDED'), 2),
      recordOf(topics.connection, 'd', connection('ACTIVE'), 1),
      recordOf(topics.connection, 'd', connection('ENDED'), 2),
    ],
    dumpOf('known_connection', 'id'),
  )
})

test('organisations', () => {
  const organisation = (id: string, name: string) => Organisation.fromPartial({ id, kind: 'BRAND', name })
  return expectReplayEqual(
    organisationsReplica,
    [
      recordOf(topics.organisation, 'b', organisation('b', 'Old'), 1),
      recordOf(topics.organisation, 'b', organisation('b', 'New'), 2),
      recordOf(topics.organisation, 'c', organisation('c', 'C'), 1),
      recordOf(topics.organisation, 'c', null, 2),
    ],
    dumpOf('known_organisation', 'id'),
  )
})
