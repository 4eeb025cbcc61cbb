/** Products of two brands on the log, as their owners and enrichment publish them, for tests of what retailers see. */
import type { TopicContract } from '@selvedge/protos/topic-contract'
import { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { PriceList, ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { recordOf } from '@selvedge/platform/views/replay-test'
import { topics } from '@selvedge/protos/topics'
import type { TestGateway } from './gateway-fixture.ts'

export interface Shelf {
  brandId: string
  brandName: string
  /** Added to every id and word, so that a leak of one brand's shows. */
  tag: string
}

export interface Shop {
  /** Publishes a newer version and waits until every view has it. */
  publish<Message>(topic: TopicContract<Message>, key: string, message: Message | null): Promise<void>
  /** Two colourways of one style, two windows, one list, stock. */
  fill(shelf: Shelf): Promise<void>
  settle(): Promise<void>
}

export function openShop({ runtime, projector }: TestGateway): Shop {
  const versions = new Map<string, number>()
  const settle = async () => {
    for (const view of projector.running) await view.caughtUp()
  }
  const shop: Shop = {
    settle,
    async publish(topic, key, message) {
      const name = `${topic.name} ${key}`
      const version = (versions.get(name) ?? 0) + 1
      versions.set(name, version)
      const { partitions, cleanup } = topic
      await runtime.log.createTopics([{ name: topic.name, partitions, cleanup }])
      await runtime.log.append([recordOf(topic, key, message, version)])
      await settle()
    },
    async fill(shelf) {
      const list = listOf(shelf)
      await shop.publish(topics.priceList, list.id, list)
      for (const window of windowsOf(shelf)) await shop.publish(topics.deliveryWindow, window.id, window)
      for (const colour of ['ink', 'rust']) {
        const id = `${shelf.tag}-${colour}`
        await shop.publish(topics.availability, id, stockOf(shelf, id, 6))
        await shop.publish(topics.productPrices, id, pricesOf(shelf, id, 10_000))
        await shop.publish(topics.enrichedProduct, id, productOf(shelf, id, colour))
      }
    },
  }
  return shop
}

export function listOf({ brandId, tag }: Shelf, over: Partial<PriceList> = {}): PriceList {
  return { ...PriceList.fromPartial({ id: `${tag}-list`, brandId, name: `${tag} Europe`, currency: 'EUR' }), ...over }
}

export function windowsOf({ brandId, tag }: Shelf): DeliveryWindow[] {
  const common = { brandId, open: true, seasons: ['AW99'] }
  return [
    { ...common, id: `${tag}-now`, code: 'NOW', name: `${tag} now`, kind: 'AT_ONCE' as const },
    {
      ...common,
      id: `${tag}-drop`,
      code: 'D1',
      name: `${tag} drop`,
      kind: 'PRE_ORDER' as const,
      startShip: '2099-08-01',
      completeShip: '2099-08-31',
    },
  ].map((window) => DeliveryWindow.fromPartial(window))
}

export function pricesOf({ brandId, tag }: Shelf, productId: string, whslMinor: number): ProductPrices {
  const rows = [
    {
      enabled: true,
      tiers: [
        { fromUnits: 1, whslMinor },
        { fromUnits: 10, whslMinor: whslMinor - 1_000 },
      ],
      rrpMinor: 25_000,
    },
  ]
  const list = { listId: `${tag}-list`, currency: 'EUR', rrpIncludesTax: true, taxRateBp: 2_500, revision: 4, rows }
  return ProductPrices.fromPartial({ productId, brandId, lists: [list] })
}

export function stockOf({ brandId }: Shelf, productId: string, quantity: number): Availability {
  const warehouse = (steps: { date: string; quantity: number }[]) => ({ steps, asOf: '2026-11-20T08:00:00.000Z' })
  return Availability.fromPartial({
    productId,
    brandId,
    skus: [
      { sku: `${productId}-S`, size: 'S', warehouses: [warehouse([{ date: '', quantity }])] },
      {
        sku: `${productId}-M`,
        size: 'M',
        warehouses: [
          warehouse([
            { date: '', quantity: 0 },
            { date: '2099-07-01', quantity: 40 },
          ]),
        ],
      },
    ],
  })
}

export function productOf(shelf: Shelf, id: string, colour: string): EnrichedProduct {
  const { brandId, brandName, tag } = shelf
  return EnrichedProduct.fromPartial({
    product: {
      id,
      brandId,
      styleId: `${tag}-style`,
      styleNumber: `${tag}-1042`,
      styleName: `${tag} Parka`,
      colourCode: colour,
      colourName: `${tag} ${colour}`,
      colourFamily: colour === 'ink' ? 'blue' : 'orange',
      category: `women/${tag}`,
      gender: 'women',
      seasons: ['AW99'],
      sizeScale: { name: 'alpha', sizes: ['S', 'M', 'L'] },
      variants: [
        { sku: `${id}-M`, size: 'M' },
        { sku: `${id}-S`, size: 'S' },
      ],
      lifecycle: 'ACTIVE',
      visible: true,
      createdAt: colour === 'ink' ? '2026-10-02T00:00:00.000Z' : '2026-10-01T00:00:00.000Z',
    },
    audiences: [`open:${brandId}`],
    windows: windowsOf(shelf),
    prices: pricesOf(shelf, id, 10_000),
    availability: stockOf(shelf, id, 6),
    availabilityDate: '2026-11-23',
    images: [{ hash: 'a'.repeat(64), width: 800, height: 1000, thumbhash: 'dGg=' }],
    brandName,
    sizeRun: 'S–M',
    searchText: `women ${tag}`,
  })
}
