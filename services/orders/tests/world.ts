/** A brand, its products, windows and prices, and retailers connected to it, as other services would publish them. */
import { openReader } from '@selvedge/platform/db/open-reader'
import type { EmbeddedLog } from '@selvedge/platform/log/embedded/embedded-log'
import { encodeRecord } from '@selvedge/platform/log/typed'
import { header } from '@selvedge/platform/log/headers'
import type { TopicSpec } from '@selvedge/platform/log/log'
import type { Role, Viewer } from '@selvedge/platform/rpc/viewer'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { declareWhole } from '@selvedge/platform/testing/declare-whole'
import { eventually } from '@selvedge/platform/testing/settle'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { BrandSettings } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import { Listing } from '@selvedge/protos/gen/catalog/topic/v1/listing'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import type { CellEdit } from '@selvedge/protos/gen/orders/v1/orders_service'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import type { WarehouseSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import { topics } from '@selvedge/protos/topics'
import { createService } from '../src/service.ts'

const fed = [
  topics.organisation,
  topics.product,
  topics.listing,
  topics.imageSet,
  topics.deliveryWindow,
  topics.productPrices,
  topics.connection,
  topics.productSupply,
]

export const BRAND = 'brand-1'
export const NOW = '2026-11-23T09:00:00.000Z'
export const SIZES = ['S', 'M', 'L']

export function brandViewer(role: Role = 'OWNER', organisationId = BRAND): Viewer {
  return {
    userId: `u-${organisationId}`,
    userName: 'Hanna',
    organisationId,
    organisationKind: 'BRAND',
    role,
    scopes: [],
  }
}

export function retailerViewer(id: string, role: Role = 'BUYER'): Viewer {
  return { userId: `u-${id}`, userName: 'Ada', organisationId: id, organisationKind: 'RETAILER', role, scopes: [] }
}

export function settings(over: Partial<BrandSettings> = {}): BrandSettings {
  return {
    timeZone: 'Europe/Amsterdam',
    stockBasis: 'PHYSICAL',
    stockPolicy: 'EXACT',
    stockCap: 100,
    lowBelow: 5,
    imageRequired: false,
    ...over,
  }
}

export const stockOnHand = (quantity: number, asOf = NOW, over: Partial<WarehouseSupply> = {}): WarehouseSupply => ({
  warehouse: '',
  onHand: { quantity, asOf, receivedAt: asOf, includesOrdersUpTo: 0 },
  coming: [],
  openUntil: '',
  madeToOrder: false,
  ...over,
})

export type World = Awaited<ReturnType<typeof bootWorld>>

/** `orders` running on embedded adapters, with nothing published yet. */
export async function bootWorld() {
  const runtime = await testRuntime(NOW)
  await declareWhole(runtime.log, fed)
  const config = runtime.configOf('orders')
  const service = createService(config, runtime)
  await service.start()
  const { clock } = runtime
  const rpc = connectPeer(runtime, runtime.configOf('test'), 'orders', OrdersService)
  const reader = await openReader(runtime.locate(config.dataDir, 'orders'))
  const versions = new Map<string, number>()

  async function feed<Message>(topic: TopicContract<Message>, key: string, message: Message | null): Promise<void> {
    const version = (versions.get(`${topic.name} ${key}`) ?? 0) + 1
    versions.set(`${topic.name} ${key}`, version)
    const headers = {
      [header.eventId]: runtime.newId(),
      [header.entityVersion]: String(version),
      [header.occurredAt]: clock.now().toISOString(),
      [header.actor]: 'system:test',
    }
    await runtime.log.append([encodeRecord(topic, key, message, headers)])
  }

  /** Resolves when all that was published has come here, and all that follows from it has gone out. */
  async function settled(): Promise<void> {
    await eventually(async () => {
      for (const topic of fed) {
        const ends = (await runtime.log.ends(topic.name)).reduce((sum, { offset }) => sum + offset, 0)
        const row = await reader.read.get<{ n: number }>(
          'select sum(position) as n from view_position where topic = $1',
          [topic.name],
        )
        if (row?.n !== ends) throw new Error(`${topic.name}: ${row?.n} of ${ends}`)
      }
      // As work moves on: a brand's becomes that of its products, and what comes of that goes out.
      for (const table of ['stale_by_brand', 'stale_by_supply', 'stale_by_product', 'outbox']) {
        if (await reader.read.get(`select 1 from ${table} limit 1`)) throw new Error(`${table} is not empty`)
      }
    })
  }

  /** The log loses the topic, and its replica has begun with what is there now: nothing. */
  async function begunAnew({ name, partitions, cleanup }: TopicSpec): Promise<void> {
    await (runtime.log as EmbeddedLog).deleteTopic(name)
    await runtime.log.createTopics([{ name, partitions, cleanup }])
    await eventually(async () => {
      const row = await reader.read.get<{ n: number }>(
        'select sum(position) as n from view_position where topic = $1',
        [name],
      )
      if (row?.n !== 0) throw new Error(`${name} is followed to ${row?.n}`)
    })
  }

  async function availability(productId: string): Promise<Availability | undefined> {
    await settled()
    const record = await runtime.log.newest(topics.availability.name, productId)
    return record?.value ? topics.availability.decode(record.value) : undefined
  }

  return {
    runtime,
    service,
    rpc,
    reader,
    feed,
    settled,
    begunAnew,
    availability,
    brand: (over: Partial<BrandSettings> = {}, id = BRAND) =>
      feed(
        topics.organisation,
        id,
        Organisation.fromPartial({ id, kind: 'BRAND', name: 'Halden', slug: 'halden', brand: settings(over) }),
      ),
    async retailer(id: string, terms: Partial<Terms> = {}, brandId = BRAND) {
      const address = { id: 'a1', name: 'Shop', lines: ['Street 1'], city: 'Utrecht', country: 'NL', shipTo: true }
      const doors = [
        { id: 'd1', code: 'U1', name: 'Utrecht', active: true },
        { id: 'd2', code: 'A1', name: 'Arnhem', active: true },
      ]
      const retailer = Organisation.fromPartial({
        id,
        kind: 'RETAILER',
        name: `Shop ${id}`,
        slug: id,
        retailer: { doors, addresses: [address] },
      })
      await feed(topics.organisation, id, retailer)
      await this.connection(id, terms, 'ACTIVE', brandId)
    },
    connection: (
      retailerId: string,
      terms: Partial<Terms> = {},
      status: Connection['status'] = 'ACTIVE',
      brandId = BRAND,
    ) =>
      feed(
        topics.connection,
        `${brandId}-${retailerId}`,
        Connection.fromPartial({
          id: `${brandId}-${retailerId}`,
          brandId,
          retailerId,
          status,
          revision: 1,
          terms: {
            priceListIds: ['wholesale'],
            currency: 'EUR',
            paymentTerms: 'Net 30',
            atOnce: true,
            preOrder: true,
            ...terms,
          },
        }),
      ),
    async product(id: string, brandId = BRAND, unitMinor = 1000) {
      const variants = SIZES.map((size) => ({ sku: `${id}-${size}`, size, gtin: '' }))
      const head = {
        id,
        brandId,
        styleId: `st-${id}`,
        styleNumber: id.toUpperCase(),
        styleName: 'Coat',
        colourCode: '01',
        colourName: 'Ink',
      }
      const rest = { seasons: ['AW27'], visible: true, sizeScale: { name: 'alpha', sizes: SIZES }, variants }
      await feed(topics.product, id, Product.fromPartial({ ...head, ...rest, lifecycle: 'ACTIVE' }))
      await feed(topics.listing, id, Listing.fromPartial({ productId: id, brandId, audiences: [`open:${brandId}`] }))
      await this.price(id, unitMinor, 1, brandId)
    },
    price: (productId: string, whslMinor: number, revision = 1, brandId = BRAND) =>
      feed(
        topics.productPrices,
        productId,
        ProductPrices.fromPartial({
          productId,
          brandId,
          lists: [
            {
              listId: 'wholesale',
              currency: 'EUR',
              revision,
              rows: [{ enabled: true, tiers: [{ fromUnits: 1, whslMinor }], rrpMinor: whslMinor * 3 }],
            },
          ],
        }),
      ),
    window: (id: string, over: Partial<DeliveryWindow> = {}, brandId = BRAND) =>
      feed(
        topics.deliveryWindow,
        id,
        DeliveryWindow.fromPartial({
          id,
          brandId,
          code: id,
          name: id,
          kind: 'PRE_ORDER',
          startShip: '2027-02-01',
          completeShip: '2027-03-31',
          seasons: ['AW27'],
          open: true,
          ...over,
        }),
      ),
    atOnce: (id = 'now') =>
      feed(
        topics.deliveryWindow,
        id,
        DeliveryWindow.fromPartial({
          id,
          brandId: BRAND,
          code: id,
          name: 'At once',
          kind: 'AT_ONCE',
          seasons: ['AW27'],
          open: true,
        }),
      ),
    /** The same supply for every size, or one per size. */
    supply: (productId: string, warehouses: WarehouseSupply[] | Record<string, WarehouseSupply[]>, brandId = BRAND) =>
      feed(
        topics.productSupply,
        productId,
        ProductSupply.fromPartial({
          productId,
          brandId,
          skus: SIZES.map((size) => ({
            sku: `${productId}-${size}`,
            warehouses: Array.isArray(warehouses) ? warehouses : warehouses[size],
          })),
        }),
      ),
    /** Writes cells into a new working order, checks it and places it. */
    async order(
      retailerId: string,
      cells: { productId: string; size: string; quantity: number; windowId?: string }[],
      through = rpc,
    ) {
      const viewer = retailerViewer(retailerId)
      const edits = cells.map(({ productId, size, quantity, windowId = '' }): CellEdit => {
        return { productId, windowId, doorId: '', sku: `${productId}-${size}`, quantity }
      })
      const { id } = await through.createWorkingOrder({ name: '' }, { viewer })
      await through.setCells({ workingOrderId: id, edits }, { viewer })
      const checked = await through.checkWorkingOrder({ id }, { viewer })
      const parts = checked.parts.map(({ brandId, receipt }) => ({ brandId, receipt, agreeToChanges: false }))
      const { parts: placed } = await through.place(
        { workingOrderId: id, parts },
        { viewer, requestId: runtime.newId() },
      )
      return { workingOrderId: id, checked, placed: placed[0]! }
    },
    async stop() {
      rpc.close()
      await reader.close()
      await service.stop()
      await runtime.close()
    },
  }
}
