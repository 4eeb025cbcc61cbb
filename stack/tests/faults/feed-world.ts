/** What other services would have published: one brand with scarce supply, and the retailers that race for it. */
import { encodeRecord } from '@selvedge/platform/log/typed'
import { header } from '@selvedge/platform/log/headers'
import type { OutgoingRecord } from '@selvedge/platform/log/log'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { declareWhole } from '@selvedge/platform/testing/declare-whole'
import { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import { Listing } from '@selvedge/protos/gen/catalog/topic/v1/listing'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import { topics } from '@selvedge/protos/topics'
import { childRuntime } from './child-runtime.ts'

export const BRAND = 'brand'
export const SIZES = ['S', 'M', 'L'] as const

export interface WorldSize {
  retailers: readonly string[]
  products: readonly string[]
  /** Units of each SKU. */
  units: number
}

export function buyerOf(retailerId: string): Viewer {
  return {
    userId: `${retailerId}-buyer`,
    userName: 'Ada',
    organisationId: retailerId,
    organisationKind: 'RETAILER',
    role: 'BUYER',
    scopes: [],
  }
}

export const brandOwner: Viewer = {
  userId: 'owner',
  userName: 'Hanna',
  organisationId: BRAND,
  organisationKind: 'BRAND',
  role: 'OWNER',
  scopes: [],
}

export const skuOf = (productId: string, size: string) => `${productId}-${size}`

export async function feedWorld(dir: string, { retailers, products, units }: WorldSize): Promise<void> {
  const runtime = await childRuntime(dir)
  const at = '2026-11-01T00:00:00.000Z'
  const record = <Message>(topic: TopicContract<Message>, key: string, message: Message): OutgoingRecord =>
    encodeRecord(topic, key, message, {
      [header.eventId]: runtime.newId(),
      [header.entityVersion]: '1',
      [header.occurredAt]: at,
      [header.actor]: 'system:test',
    })
  const fed = [
    topics.organisation,
    topics.product,
    topics.listing,
    topics.imageSet,
    topics.deliveryWindow,
    topics.productPrices,
    topics.priceList,
    topics.connection,
    topics.productSupply,
  ]
  await declareWhole(runtime.log, fed)
  const brand = Organisation.fromPartial({
    id: BRAND,
    kind: 'BRAND',
    name: 'Halden',
    slug: 'halden',
    brand: { timeZone: 'UTC', stockBasis: 'PHYSICAL', stockPolicy: 'EXACT', stockCap: 100, lowBelow: 5 },
  })
  const address = {
    id: 'a',
    name: 'Shop',
    lines: ['Street 1'],
    city: 'Utrecht',
    country: 'NL',
    shipTo: true,
    billTo: true,
  }
  await runtime.log.append([
    record(topics.organisation, BRAND, brand),
    record(
      topics.deliveryWindow,
      'window',
      DeliveryWindow.fromPartial({
        id: 'window',
        brandId: BRAND,
        code: 'D1',
        name: 'Drop',
        kind: 'PRE_ORDER',
        startShip: '2099-02-01',
        completeShip: '2099-03-31',
        seasons: ['AW27'],
        open: true,
      }),
    ),
    ...retailers.flatMap((id) => [
      record(
        topics.organisation,
        id,
        Organisation.fromPartial({
          id,
          kind: 'RETAILER',
          name: id,
          slug: id,
          retailer: { doors: [{ id: 'd', code: 'D', name: 'Door', active: true }], addresses: [address] },
        }),
      ),
      record(
        topics.connection,
        `c-${id}`,
        Connection.fromPartial({
          id: `c-${id}`,
          brandId: BRAND,
          retailerId: id,
          status: 'ACTIVE',
          revision: 1,
          terms: { priceListIds: ['list'], currency: 'EUR', atOnce: true, preOrder: true },
        }),
      ),
    ]),
    ...products.flatMap((id) => {
      const variants = SIZES.map((size) => ({ sku: skuOf(id, size), size, gtin: '' }))
      const supply = SIZES.map((size) => ({
        sku: skuOf(id, size),
        warehouses: [{ warehouse: '', onHand: { quantity: units, asOf: at, receivedAt: at }, coming: [] }],
      }))
      const prices = [
        {
          listId: 'list',
          currency: 'EUR',
          revision: 1,
          rows: [{ enabled: true, tiers: [{ fromUnits: 1, whslMinor: 1000 }] }],
        },
      ]
      return [
        record(
          topics.product,
          id,
          Product.fromPartial({
            id,
            brandId: BRAND,
            styleId: id,
            styleNumber: id,
            colourCode: '1',
            seasons: ['AW27'],
            visible: true,
            lifecycle: 'ACTIVE',
            sizeScale: { name: 'alpha', sizes: [...SIZES] },
            variants,
          }),
        ),
        record(
          topics.listing,
          id,
          Listing.fromPartial({ productId: id, brandId: BRAND, audiences: [`open:${BRAND}`], windowIds: ['window'] }),
        ),
        record(topics.productPrices, id, ProductPrices.fromPartial({ productId: id, brandId: BRAND, lists: prices })),
        record(topics.productSupply, id, ProductSupply.fromPartial({ productId: id, brandId: BRAND, skus: supply })),
      ]
    }),
  ])
  await runtime.close()
}
