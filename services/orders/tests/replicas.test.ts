import { test } from 'vitest'
import { expectNewestKept, expectReplayEqual, recordOf } from '@selvedge/platform/views/replay-test'
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

test('supply', () => {
  const supply = (quantity: number) =>
    ProductSupply.fromPartial({
      brandId: 'b',
      skus: [{ sku: 's', warehouses: [{ coming: [{ quantity, date: '2027-01-01' }] }] }],
    })
  return expectNewestKept(supplyReplica, topics.productSupply, 'known_supply', supply(1), supply(2))
})

test('prices', () => {
  const prices = (revision: number) =>
    ProductPrices.fromPartial({ brandId: 'b', lists: [{ listId: 'A', currency: 'EUR', revision }] })
  return expectNewestKept(pricesReplica, topics.productPrices, 'known_prices', prices(1), prices(2))
})

test('windows', () => {
  const window = (open: boolean) => DeliveryWindow.fromPartial({ brandId: 'b', open })
  return expectNewestKept(windowsReplica, topics.deliveryWindow, 'known_window', window(true), window(false))
})

test('connections', () => {
  const connection = (status: Connection['status']) => Connection.fromPartial({ brandId: 'b', retailerId: 'r', status })
  return expectNewestKept(
    connectionsReplica,
    topics.connection,
    'known_connection',
    connection('ACTIVE'),
    connection('ENDED'),
  )
})

test('organisations', () => {
  const brand = (name: string) => Organisation.fromPartial({ kind: 'BRAND', name })
  return expectNewestKept(organisationsReplica, topics.organisation, 'known_organisation', brand('Old'), brand('New'))
})
