/** Pricing on embedded adapters, with other services' topics written by the test. */
import type { Service } from '@selvedge/platform/lifecycle/service'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { eventually } from '@selvedge/platform/testing/settle'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import { recordOf } from '@selvedge/platform/views/replay-test'
import { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { PriceList, ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { PriceListInput, PriceRowInput, PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import { topics } from '@selvedge/protos/topics'
import { expect } from 'vitest'
import { createService } from '../src/service.ts'

export const brand: Viewer = {
  userId: 'u1',
  userName: 'Kim',
  organisationId: 'b1',
  organisationKind: 'BRAND',
  role: 'OWNER',
  scopes: [],
}
export const otherBrand: Viewer = { ...brand, userId: 'u2', organisationId: 'b2' }
export const colleague: Viewer = { ...brand, userId: 'u3', userName: 'Sam', role: 'SALES_MANAGER' }
export const retailer: Viewer = {
  ...brand,
  userId: 'u4',
  organisationId: 'r1',
  organisationKind: 'RETAILER',
  role: 'BUYER',
}
export const asBrand = { viewer: brand }

export interface Fixture {
  runtime: TestRuntime
  pricing: RpcClient<typeof PricingService>
  /** Appends a record to another service's topic; versions rise by themselves. */
  append<Message>(topic: TopicContract<Message>, key: string, message: Message | null): Promise<void>
  /** Resolves when the replica has applied all that was appended. */
  applied(): Promise<void>
  newest<Message>(topic: TopicContract<Message>, key: string): Promise<Message | null | undefined>
  restart(): Promise<void>
  close(): Promise<void>
}

export async function pricingFixture(now?: string): Promise<Fixture> {
  const runtime = await testRuntime(now)
  const { log } = runtime
  const foreign = [topics.product, topics.deliveryWindow, topics.connection, topics.organisation]
  await log.createTopics(foreign.map(({ name, partitions, cleanup }) => ({ name, partitions, cleanup })))
  let service: Service = createService(runtime.configOf('pricing'), runtime)
  await service.start()
  const pricing = connectPeer(runtime, runtime.configOf('test'), 'pricing', PricingService)
  const console = connectPeer(runtime, runtime.configOf('test'), 'pricing', ConsumersService)
  let version = 0
  return {
    runtime,
    pricing,
    append: async (topic, key, message) => void (await log.append([recordOf(topic, key, message, ++version)])),
    async applied() {
      const ends = (await Promise.all(foreign.map(({ name }) => log.ends(name)))).flat()
      await eventually(async () => {
        const { consumers } = await console.listConsumers({}, { viewer: systemViewer('test') })
        const positions = consumers[0]!.positions.map(({ topic, partition, position: offset }) => {
          return { topic, partition, offset }
        })
        expect(positions).toEqual(expect.arrayContaining(ends))
      })
    },
    async newest(topic, key) {
      const record = await log.newest(topic.name, key)
      return record && (record.value === null ? null : topic.decode(record.value))
    },
    async restart() {
      await service.stop()
      service = createService(runtime.configOf('pricing'), runtime)
      await service.start()
      await pricing.waitForReady(60_000)
    },
    async close() {
      pricing.close()
      console.close()
      await service.stop()
      await runtime.close()
    },
  }
}

export const list = (over: Partial<PriceListInput> = {}) =>
  PriceListInput.fromPartial({
    code: 'NL',
    name: 'Retail NL',
    currency: 'EUR',
    rrpIncludesTax: true,
    taxRateBp: 2100,
    ...over,
  })

export const row = (over: Partial<PriceRowInput> = {}) =>
  PriceRowInput.fromPartial({
    styleNumber: '100',
    colourCode: 'BLK',
    enabled: true,
    tiers: [{ fromUnits: 1, whslMinor: 4000 }],
    rrpMinor: 9995,
    ...over,
  })

export const product = (id: string, over: Partial<Product> = {}) =>
  Product.fromPartial({
    id,
    brandId: 'b1',
    styleNumber: '100',
    styleName: 'Crew neck',
    colourCode: 'BLK',
    colourName: 'Black',
    sizeScale: { name: 'alpha', sizes: ['S', 'M', 'L'] },
    variants: ['S', 'M', 'L'].map((size) => ({ sku: `${id}-${size}`, size, gtin: '' })),
    ...over,
  })

export const window = (id: string, code: string) =>
  DeliveryWindow.fromPartial({ id, brandId: 'b1', code, name: `Window ${code}` })

export const connection = (id: string, retailerId: string, ...priceListIds: string[]) =>
  Connection.fromPartial({ id, brandId: 'b1', retailerId, status: 'ACTIVE', terms: { priceListIds } })

export async function listNamed(fixture: Fixture, code: string): Promise<PriceList> {
  const { lists } = await fixture.pricing.listPriceLists({ ids: [] }, asBrand)
  return lists.find((each) => each.list!.code === code)!.list!
}

/** The product's newest record once `right` holds for it. */
export function pricesOf(
  fixture: Fixture,
  productId: string,
  right: (prices: ProductPrices | null) => boolean,
): Promise<ProductPrices | null> {
  return eventually(async () => {
    const prices = await fixture.newest(topics.productPrices, productId)
    if (prices === undefined || !right(prices)) throw new Error(`not yet: ${JSON.stringify(prices)}`)
    return prices
  })
}
