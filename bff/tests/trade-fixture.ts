/** A brand with two products and a retailer that may order them, with the services that take orders. */
import { join } from 'node:path'
import { declareWhole } from '@selvedge/platform/testing/declare-whole'
import { eventually } from '@selvedge/platform/testing/settle'
import { Listing } from '@selvedge/protos/gen/catalog/topic/v1/listing'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { topics } from '@selvedge/protos/topics'
import { openBrowser } from './browser.ts'
import type { Browser } from './browser.ts'
import { startTestGateway } from './gateway-fixture.ts'
import type { TestGateway } from './gateway-fixture.ts'
import { startServiceWorker } from './service-worker.ts'
import { listOf, openShop, pricesOf, productOf, windowsOf } from './shop-fixture.ts'
import type { Shelf, Shop } from './shop-fixture.ts'

export interface Trade {
  system: TestGateway
  shop: Shop
  shelf: Shelf
  retailerId: string
  /** A sales manager of the brand and a buyer of the retailer. */
  seller: Browser
  buyer: Browser
  signedIn(email: string): Promise<Browser>
  /** Supply of every size of a product, which orders makes into availability. */
  supply(productId: string, units: number): Promise<void>
  connect(status: 'ACTIVE' | 'SUSPENDED' | 'ENDED', terms?: object): Promise<void>
  close(): Promise<void>
}

export async function startTrade(services: readonly string[]): Promise<Trade> {
  const system = await startTestGateway()
  const { dir, runtime } = system
  // What a started service owns, only its own thread writes.
  const fed = Object.values(topics).filter(({ owner }) => !['accounts', ...services].includes(owner))
  await declareWhole(runtime.log, fed)
  const peers = ['accounts', 'catalog', 'connections', 'notices', 'orders', 'projector']
  const workers = await Promise.all(
    services.map((service) =>
      startServiceWorker(service, {
        SELVEDGE_DATA_DIR: join(dir, service),
        SELVEDGE_LISTEN: `unix:${join(dir, `${service}.sock`)}`,
        SELVEDGE_PEERS: peers.map((peer) => `${peer}=unix:${join(dir, `${peer}.sock`)}`).join(','),
        SELVEDGE_LOG_DIR: join(dir, 'log'),
        SELVEDGE_LOG_WRITER: service,
        SELVEDGE_LOG_LEVEL: 'error',
        SELVEDGE_VIEWER_KEYS: 'test:a key that is only ever used in tests',
      }),
    ),
  )
  const shelf: Shelf = { brandId: await system.organisation('BRAND', 'halden'), brandName: 'The halden', tag: 'hal' }
  const retailerId = await system.organisation('RETAILER', 'kade')
  await system.person(shelf.brandId, 'seller@halden.example')
  await system.person(shelf.brandId, 'reader@halden.example', 'VIEWER')
  await system.person(retailerId, 'buyer@kade.example', 'BUYER')
  await system.person(retailerId, 'reader@kade.example', 'VIEWER')
  const shop = openShop(system)

  async function signedIn(email: string): Promise<Browser> {
    const browser = openBrowser(system.url)
    await browser.login(email)
    return browser
  }

  return {
    system,
    shop,
    shelf,
    retailerId,
    seller: await signedIn('seller@halden.example'),
    buyer: await signedIn('buyer@kade.example'),
    signedIn,
    async supply(productId, units) {
      const at = new Date().toISOString()
      const onHand = { quantity: units, asOf: at, receivedAt: at }
      const skus = ['S', 'M'].map((size) => ({ sku: `${productId}-${size}`, warehouses: [{ warehouse: 'W', onHand }] }))
      await shop.publish(
        topics.productSupply,
        productId,
        ProductSupply.fromPartial({ productId, brandId: shelf.brandId, skus }),
      )
    },
    connect: (status, terms = {}) =>
      system.connect({
        id: 'c1',
        brandId: shelf.brandId,
        retailerId,
        status,
        revision: 1,
        agreedAt: '2026-11-01T00:00:00.000Z',
        terms: {
          priceListIds: ['hal-list'],
          currency: 'EUR',
          atOnce: true,
          preOrder: true,
          customerCode: 'K-77',
          ...terms,
        },
      }),
    async close() {
      for (const worker of workers) await worker.stop()
      await system.close()
    },
  }
}

/** Publishes list, windows and two colourways as their owners do, but for availability: that is what orders says. */
export async function fillTrade({ shop, shelf, supply }: Trade, units: number): Promise<void> {
  const { brandId } = shelf
  await shop.publish(topics.priceList, 'hal-list', listOf(shelf))
  for (const window of windowsOf(shelf)) await shop.publish(topics.deliveryWindow, window.id, window)
  for (const colour of ['ink', 'rust']) {
    const id = `hal-${colour}`
    const enriched = productOf(shelf, id, colour)
    await shop.publish(topics.product, id, Product.fromPartial(enriched.product!))
    await shop.publish(
      topics.listing,
      id,
      Listing.fromPartial({ productId: id, brandId, audiences: [`open:${brandId}`] }),
    )
    await shop.publish(topics.productPrices, id, pricesOf(shelf, id, 10_000))
    await supply(id, units)
    await shop.publish(topics.enrichedProduct, id, EnrichedProduct.fromPartial(enriched))
  }
}

/** A buyer orders sizes for the window that ships at once, with the first address there is. */
export async function placeOrder(
  { buyer, shelf }: Trade,
  cells: [sku: string, units: number][],
  note = '',
): Promise<{ id: string; written: string }> {
  const edits = cells.map(([sku, quantity]) => ({ productId: sku.slice(0, -2), windowId: 'hal-now', sku, quantity }))
  const saved = await askUntil(
    buyer,
    'mutation ($input: SetCellsInput!) { setCells(input: $input) { ... on CellsSet { workingOrder { id } refused { index } } } }',
    { input: { edits } },
    (data) => data.setCells.refused?.length === 0,
  )
  const workingOrderId = saved.setCells.workingOrder.id
  const part = { workingOrderId, brandId: shelf.brandId, poNumber: `PO ${cells[0]![1]}`, note }
  await ask(buyer, 'mutation ($input: SetPartInput!) { setPart(input: $input) { __typename } }', { input: part })
  const checked = await askUntil(
    buyer,
    'query ($id: ID!) { checkWorkingOrder(id: $id) { parts { brandId receipt placeable problems { code } } } }',
    { id: workingOrderId },
    (data) => data.checkWorkingOrder.parts[0]?.placeable,
  )
  const { brandId, receipt } = checked.checkWorkingOrder.parts[0]
  const placed = await ask(
    buyer,
    'mutation ($input: PlaceWorkingOrderInput!) { placeWorkingOrder(input: $input) { ... on WorkingOrderPlaced { written parts { outcome order { id } } } } }',
    { input: { workingOrderId, parts: [{ brandId, receipt }] } },
  )
  const { written, parts } = placed.placeWorkingOrder
  return { id: parts[0].order.id, written }
}

/** The retailer's one address, to which orders are shipped. */
export async function giveAddress({ buyer }: Trade): Promise<void> {
  const input = {
    label: 'Shop',
    name: 'Kade',
    lines: ['Kade 12'],
    postcode: '1011',
    city: 'Amsterdam',
    country: 'NL',
    shipTo: true,
    billTo: true,
  }
  await ask(
    buyer,
    'mutation ($input: AddressInput!) { saveAddress(input: $input) { ... on OrganisationSaved { written } } }',
    { input },
  )
}

/** The data of an answer. @throws with what went wrong */
export async function ask(
  browser: Browser,
  query: string,
  variables: Record<string, unknown> = {},
  headers = {},
): Promise<any> {
  const { body } = await browser.graphql(query, variables, headers)
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data
}

/** Repeats until the services know each other's facts. */
export async function askUntil(
  browser: Browser,
  query: string,
  variables: Record<string, unknown>,
  isRight: (data: any) => boolean,
) {
  return eventually(async () => {
    const data = await ask(browser, query, variables)
    if (!isRight(data)) throw new Error(JSON.stringify(data))
    return data
  })
}
