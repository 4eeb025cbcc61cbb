import { Listing } from '@selvedge/protos/gen/catalog/topic/v1/listing'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { Completeness } from '@selvedge/protos/gen/enrichment/topic/v1/completeness'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { cellOf, lineOf, orderOf } from '@selvedge/protos/rules/some-order'
import { recordOf } from '@selvedge/platform/views/replay-test'
import { topics } from '@selvedge/protos/topics'
import { writtenToken } from '../src/gateway/written.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import type { Browser } from './browser.ts'
import { startTestGateway } from './gateway-fixture.ts'
import type { TestGateway } from './gateway-fixture.ts'
import { listOf, openShop, pricesOf, productOf, windowsOf } from './shop-fixture.ts'
import type { Shelf, Shop } from './shop-fixture.ts'

let system: TestGateway
let shop: Shop
let own: Shelf
let browser: Browser
let other: Browser

async function fill(shelf: Shelf, id: string, styleName: string, complete: boolean, seasons = ['AW27']) {
  const { brandId } = shelf
  const variants = [
    { sku: `${id}-M`, size: 'M', gtin: '5901234123457' },
    { sku: `${id}-S`, size: 'S' },
  ]
  const product = Product.fromPartial({
    id,
    brandId,
    styleId: 's',
    styleNumber: `ML-${id}`,
    styleName,
    colourCode: '01',
    seasons,
    variants,
    sizeScale: { name: 'alpha', sizes: ['S', 'M', 'L'] },
    lifecycle: complete ? 'ACTIVE' : 'DRAFT',
    category: complete ? 'women/outerwear/parkas' : 'women/outerwear',
  })
  await shop.publish(topics.product, id, product)
  await shop.publish(topics.completeness, id, completenessOf(id, complete, brandId))
}

function completenessOf(productId: string, complete: boolean, brandId = own.brandId) {
  const decidedBy = {
    eventId: 'e1',
    at: '2026-11-01T08:00:00.000Z',
    actor: 'key:k1:ERP',
    operation: 'PUT /api/v1/products',
    line: 7,
  }
  const gates = [
    { name: 'MASTER_DATA' as const, passed: complete, code: complete ? '' : 'DRAFT', decidedBy },
    { name: 'PRICE' as const, passed: true, code: '' },
  ]
  const sources = { [topics.product.name]: 1 }
  return Completeness.fromPartial({ productId, brandId, complete, gates, sources })
}

const placedOrder = () =>
  orderOf([lineOf('1', [cellOf({ sku: 'p1-S' })], { productId: 'p1' })], { brandId: own.brandId })

const AS_OF = '2026-11-20T08:00:00.000Z'

function supplyOfP1() {
  const coming = [
    { quantity: 5, date: '2026-11-19' },
    { quantity: 40, date: '2099-07-01' },
  ]
  const skus = [{ sku: 'p1-S', warehouses: [{ onHand: { quantity: 9, asOf: AS_OF }, coming }] }]
  return ProductSupply.fromPartial({ productId: 'p1', brandId: own.brandId, skus })
}

beforeAll(async () => {
  system = await startTestGateway()
  own = { brandId: await system.organisation('BRAND', 'own'), brandName: 'own', tag: 'own' }
  const foreign = { brandId: await system.organisation('BRAND', 'foreign'), brandName: 'foreign', tag: 'foreign' }
  await system.person(own.brandId, 'owner@own.example')
  await system.person(foreign.brandId, 'owner@foreign.example')
  shop = openShop(system)
  await fill(own, 'p1', 'Fjell Parka', true)
  await fill(own, 'p2', 'Ås Coat', false, ['SS28'])
  await fill(foreign, 'f1', 'Foreign Parka', true)
  await shop.publish(topics.priceList, 'own-list', listOf(own))
  await shop.publish(topics.productPrices, 'p1', pricesOf(own, 'p1', 10_000))
  for (const window of windowsOf(own)) await shop.publish(topics.deliveryWindow, window.id, window)
  const listing = Listing.fromPartial({ productId: 'p1', brandId: own.brandId, windowIds: ['own-now', 'own-drop'] })
  await shop.publish(topics.listing, 'p1', listing)
  await shop.publish(topics.productSupply, 'p1', supplyOfP1())
  const promised = {
    steps: [
      { date: '', quantity: 6 },
      { date: '2099-07-01', quantity: 46 },
    ],
    overdue: [{ date: '2026-11-19', quantity: 5 }],
    short: 2,
    asOf: AS_OF,
  }
  const availability = {
    productId: 'p1',
    brandId: own.brandId,
    skus: [{ sku: 'p1-S', size: 'S', warehouses: [promised] }],
  }
  await shop.publish(topics.availability, 'p1', Availability.fromPartial(availability))
  browser = openBrowser(system.url)
  await browser.login('owner@own.example')
  other = openBrowser(system.url)
  await other.login('owner@foreign.example')
})

afterAll(() => system.close())

const LIST = `query L($input: BrandProductsInput!) { brandProducts(input: $input) {
  total cursor liveCursor setAside
  rows { id name lifecycle complete setAside { at hidden } windows priceLists gates { name passed code next decidedBy { actor line } }
    supply { onHand coming overdue available short asOf } }
  funnel { gates { gate failing } stages { step reached lost { reason count } } }
  categories { category count } seasons { season count } lifecycles { lifecycle count }
} }`

async function list(input: object = {}) {
  const { body } = await browser.graphql(LIST, { input })
  expect(body.errors).toBeUndefined()
  return body.data.brandProducts
}

const ids = async (input: object) => (await list(input)).rows.map((row: any) => row.id)

test('the list shows incomplete products too, and what to do about them', async () => {
  const { rows, total, funnel, seasons, lifecycles, categories } = await list()
  expect(total).toBe(2)
  expect(rows[0]).toMatchObject({
    id: 'p1',
    complete: true,
    windows: 2,
    priceLists: 1,
    supply: { onHand: 9, coming: 40, overdue: 5, available: 6, short: 2 },
  })
  expect(rows[1].gates[0]).toEqual({
    name: 'MASTER_DATA',
    passed: false,
    code: 'DRAFT',
    next: expect.stringMatching(/active/),
    decidedBy: { actor: 'ERP', line: 7 },
  })
  expect(funnel.gates).toContainEqual({ gate: 'MASTER_DATA', failing: 1 })
  expect(categories).toEqual([
    { category: 'women/outerwear', count: 1 },
    { category: 'women/outerwear/parkas', count: 1 },
  ])
  expect(seasons).toEqual([
    { season: 'SS28', count: 1 },
    { season: 'AW27', count: 1 },
  ])
  expect(lifecycles).toEqual([
    { lifecycle: 'ACTIVE', count: 1 },
    { lifecycle: 'DRAFT', count: 1 },
  ])
})

test('it is filtered, searched and paged', async () => {
  expect(await ids({ gate: 'MASTER_DATA' })).toEqual(['p2'])
  expect(await ids({ complete: true })).toEqual(['p1'])
  expect(await ids({ lifecycle: 'DRAFT' })).toEqual(['p2'])
  expect(await ids({ lostTo: 'DRAFT' })).toEqual(['p2'])
  expect(await ids({ lostTo: 'NO_PRICE' })).toEqual([])
  expect(await ids({ reached: 'VALID' })).toEqual(['p1'])
  expect(await ids({ category: 'women/outerwear' })).toEqual(['p1', 'p2'])
  expect(await ids({ category: 'women/outerwear/parkas' })).toEqual(['p1'])
  expect(await ids({ category: 'women/outer' })).toEqual([])
  expect(await ids({ season: 'SS28' })).toEqual(['p2'])
  expect(await ids({ short: true })).toEqual(['p1'])
  for (const text of ['ml-p1', 'mlp1', 'fje par', 'p1-S']) expect(await ids({ text })).toEqual(['p1'])
  expect(await ids({ text: '5901234123457', sort: 'NAME' })).toEqual(['p2', 'p1'].sort())
  expect(await ids({ text: 'as' })).toEqual(['p2'])
  const first = await list({ first: 1, sort: 'CHANGED' })
  const second = await list({ first: 1, sort: 'CHANGED', after: first.cursor })
  expect([first.rows[0].id, second.rows[0].id].sort()).toEqual(['p1', 'p2'])
  expect(second.cursor).toBeNull()
})

const steps = async (input: object = {}) =>
  (await list(input)).funnel.stages.map(({ step, reached, lost }: any) => [
    step,
    reached,
    ...lost.map(({ reason, count }: any) => `${reason} ${count}`),
  ])

test('a complete product is searchable when search has it, and ordered when an order asks for it', async () => {
  const draft = [
    ['RECEIVED', 2, 'DRAFT 1'],
    ['VALID', 1],
    ['MERGED', 1],
  ]
  expect(await steps()).toEqual([...draft, ['COMPLETE', 1, 'UNDERWAY 1'], ['SEARCHABLE', 0], ['ORDERED', 0]])
  await shop.publish(topics.enrichedProduct, 'p1', productOf(own, 'p1', 'ink'))
  expect(await steps()).toEqual([...draft, ['COMPLETE', 1], ['SEARCHABLE', 1, 'NOT_ORDERED 1'], ['ORDERED', 0]])
  await shop.publish(topics.order, 'o1', placedOrder())
  expect((await steps()).slice(4)).toEqual([
    ['SEARCHABLE', 1],
    ['ORDERED', 1],
  ])
  expect(await ids({ reached: 'ORDERED' })).toEqual(['p1'])
  expect(await steps({ season: 'SS28' })).toContainEqual(['RECEIVED', 1, 'DRAFT 1'])
  await shop.publish(topics.order, 'o1', null)
})

test('what search cannot take in is told as set aside until a good record comes', async () => {
  // Nothing search could show; whoever only asks whether there is a product reads it.
  await shop.publish(topics.enrichedProduct, 'p1', EnrichedProduct.create())
  expect((await steps()).slice(3)).toEqual([
    ['COMPLETE', 1, 'SET_ASIDE 1'],
    ['SEARCHABLE', 0],
    ['ORDERED', 0],
  ])
  expect(await ids({ lostTo: 'SET_ASIDE' })).toEqual(['p1'])
  const { setAside, rows } = await list({ setAside: true })
  expect(setAside).toBe(1)
  expect(rows).toMatchObject([{ id: 'p1', setAside: { hidden: true, at: expect.stringMatching(/^20/) } }])
  // Giving the record up does not bring the product back.
  const { quarantine } = system.projector.running.find((view) => view.status().view.startsWith('product-search'))!
  for (const { id } of await quarantine.list()) await quarantine.drop(id, 'a test')
  expect(await ids({ lostTo: 'SET_ASIDE' })).toEqual(['p1'])
  await shop.publish(topics.enrichedProduct, 'p1', productOf(own, 'p1', 'ink'))
  expect(await ids({ lostTo: 'SET_ASIDE' })).toEqual([])
  expect(await ids({ reached: 'SEARCHABLE' })).toEqual(['p1'])
  expect((await list()).setAside).toBe(0)
})

test('a change that this list could not read is told to its brand alone, and heals by itself', async () => {
  const record = recordOf(topics.productSupply, 'p1', ProductSupply.create(), 50)
  await system.runtime.log.append([{ ...record, value: Buffer.from('no supply') }])
  await shop.settle()
  const { rows } = await list({ setAside: true })
  expect(rows).toMatchObject([{ id: 'p1', setAside: { hidden: false }, supply: { onHand: 9 } }])
  const { body } = await other.graphql(LIST, { input: { setAside: true } })
  expect(body.data.brandProducts).toMatchObject({ total: 0, rows: [], setAside: 0 })
  await system.runtime.log.append([recordOf(topics.productSupply, 'p1', supplyOfP1(), 51)])
  await shop.settle()
  expect((await list()).setAside).toBe(0)
})

test('a change that did not get as far as this list is told too', async () => {
  const at = '2026-11-20T10:00:00.000Z'
  const told = completenessOf('p2', false)
  await shop.publish(topics.completeness, 'p2', { ...told, setAsideAt: at })
  expect((await list({ setAside: true })).rows).toMatchObject([{ id: 'p2', setAside: { at, hidden: false } }])
  await shop.publish(topics.completeness, 'p2', told)
  expect((await list()).setAside).toBe(0)
})

const DETAIL = `{ brandProduct(id: "p1") {
  row { name } sizeScale { sizes } windows { id } prices { listName whslMin whslMax rrpMinor }
  skus { size gtin available warehouses { onHand asOf coming { date units } overdue { date units } promisable { date units } short } }
  allocations { orderNumber }
} }`

test('one product explains every number; orders that cannot answer leave only their part empty', async () => {
  const { body } = await browser.graphql(DETAIL)
  expect(body.data.brandProduct).toMatchObject({
    row: { name: 'Fjell Parka' },
    windows: [{ id: 'own-now' }, { id: 'own-drop' }],
    prices: [{ listName: 'own Europe', whslMin: 9_000, whslMax: 10_000, rrpMinor: 25_000 }],
    skus: [
      {
        size: 'S',
        available: 6,
        warehouses: [{ onHand: 9, coming: [{ date: '2099-07-01', units: 40 }], overdue: [{ units: 5 }], short: 2 }],
      },
      { size: 'M', gtin: '5901234123457', warehouses: [] },
    ],
    allocations: null,
  })
  expect(body.extensions?.unavailable ?? body.errors.map((error: any) => error.extensions.code)).toEqual([
    expect.stringMatching(/orders|UNAVAILABLE/),
  ])
})

test('a brand never sees what is another brand’s', async () => {
  expect((await other.graphql(DETAIL)).body.data.brandProduct).toBeNull()
  const { body } = await other.graphql(LIST, { input: {} })
  expect(body.data.brandProducts.rows.map((row: any) => row.id)).toEqual(['f1'])
  expect((await other.graphql(LIST, { input: { text: 'fjell' } })).body.data.brandProducts.total).toBe(0)
  const retailer = await system.organisation('RETAILER', 'shop')
  await system.person(retailer, 'buyer@shop.example', 'BUYER')
  const buyer = openBrowser(system.url)
  await buyer.login('buyer@shop.example')
  expect((await buyer.graphql(LIST, { input: {} })).body.errors[0].extensions.code).toBe('FORBIDDEN')
})

test('an open list follows its brand’s products, and a product that goes is told as gone', async () => {
  const { liveCursor } = await list()
  const live = browser.live()
  const query = `subscription($after: String) { brandProductsChanged(after: $after) {
    __typename ... on BrandProductChanged { row { id complete } } ... on BrandProductGone { productId } } }`
  const events = live.iterate<any>({ query, variables: { after: liveCursor } })
  const next = async () => (await events.next()).value!.data.brandProductsChanged
  const done = Completeness.fromPartial({ productId: 'p2', brandId: own.brandId, complete: true })
  await shop.publish(
    topics.completeness,
    'f1',
    Completeness.fromPartial({ productId: 'f1', brandId: 'x', complete: true }),
  )
  await shop.publish(topics.completeness, 'p2', done)
  expect(await next()).toEqual({ __typename: 'BrandProductChanged', row: { id: 'p2', complete: true } })
  await shop.publish(topics.order, 'o1', placedOrder())
  expect(await next()).toEqual({ __typename: 'BrandProductChanged', row: { id: 'p1', complete: true } })
  await shop.publish(topics.product, 'p2', null)
  await shop.publish(topics.completeness, 'p2', null)
  expect(await next()).toEqual({ __typename: 'BrandProductGone', productId: 'p2' })
  await live.dispose()
})

test('a write to catalog is shown once completeness was made from it', async () => {
  const token = (version: number) => writtenToken({ topic: topics.product.name, key: 'p1', version })
  await browser.written(token(1))
  expect((await browser.graphql(`{ written(token: "${token(99)}") }`)).body.data.written).toBe('BEHIND')
})
