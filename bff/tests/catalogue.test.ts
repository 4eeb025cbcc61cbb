import { eventually } from '@selvedge/platform/testing/settle'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { topics } from '@selvedge/protos/topics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import type { Browser } from './browser.ts'
import { startTestGateway } from './gateway-fixture.ts'
import type { TestGateway } from './gateway-fixture.ts'
import { listOf, openShop, pricesOf, productOf, stockOf } from './shop-fixture.ts'
import type { Shelf, Shop } from './shop-fixture.ts'

let system: TestGateway
let shop: Shop
let buyer: Browser
let own: Shelf
let foreign: Shelf
let retailer: string

const terms = () => ({
  priceListIds: ['own-list'],
  currency: 'EUR',
  atOnce: true,
  preOrder: true,
  discountBp: 500,
})

/** Every connection is a newer version of the same. */
const connect = (status: 'ACTIVE' | 'SUSPENDED' | 'ENDED', over: object = {}) =>
  system.connect({ id: 'c1', brandId: own.brandId, retailerId: retailer, status, terms: { ...terms(), ...over } })

beforeAll(async () => {
  system = await startTestGateway()
  own = { brandId: await system.organisation('BRAND', 'own'), brandName: 'The own', tag: 'own' }
  foreign = { brandId: await system.organisation('BRAND', 'foreign'), brandName: 'The foreign', tag: 'foreign' }
  retailer = await system.organisation('RETAILER', 'shop')
  await system.person(retailer, 'buyer@shop.example', 'BUYER')
  shop = openShop(system)
  await shop.fill(own)
  await shop.fill(foreign)
  await connect('ACTIVE')
  buyer = openBrowser(system.url)
  await buyer.login('buyer@shop.example')
})

afterAll(() => system.close())

const CATALOGUE = `query C($input: CatalogueInput!) {
  catalogue(input: $input) {
    total notice cursor liveCursor searchCursor
    prices { currency count min max }
    facets { name values { value label count group } }
    freshness { behindSeconds }
    cards {
      id brandName name styleNumber colourFamily season sizeRun orderable
      image { hash width height }
      price { currency whslMinor listMinor rrpMinor markUp varies }
      availability { bucket from asOf stock { shown units } }
      windows { id name kind start offered }
      swatches { productId colourName } moreSwatches
    }
  }
}`

async function ask(input: object = {}) {
  const { body } = await buyer.graphql(CATALOGUE, { input })
  expect(body.errors).toBeUndefined()
  return body.data.catalogue
}

test('a card has all that it needs, priced for the viewer', async () => {
  const answer = await eventually(async () => {
    const page = await ask()
    expect(page.total).toBe(2)
    return page
  })
  expect(answer.notice).toBeNull()
  expect(answer.prices).toEqual([{ currency: 'EUR', count: 2, min: 10_000, max: 10_000 }])
  expect(answer.cards[0]).toMatchObject({
    id: 'own-ink',
    brandName: 'The own',
    name: 'own Parka',
    season: 'AW99',
    sizeRun: 'S–M',
    orderable: true,
    image: { hash: 'a'.repeat(64) },
    price: { currency: 'EUR', whslMinor: 9_500, listMinor: 10_000, rrpMinor: 25_000, markUp: '2.6×', varies: false },
    availability: { bucket: 'AT_ONCE', stock: { shown: 'EXACT', units: 6 }, asOf: '2026-11-20T08:00:00.000Z' },
    windows: [
      { id: 'own-now', kind: 'AT_ONCE' },
      { id: 'own-drop', start: '2099-08-01' },
    ],
    swatches: [{ productId: 'own-ink' }, { productId: 'own-rust' }],
    moreSwatches: 0,
  })
})

test('facets count what the viewer can see, sizes in the order of their scale', async () => {
  const { facets } = await ask({ filters: [{ name: 'COLOUR', values: ['blue'] }] })
  const values = Object.fromEntries(facets.map((facet: any) => [facet.name, facet.values]))
  expect(values.BRAND).toEqual([{ value: own.brandId, label: 'The own', count: 1, group: '' }])
  expect(values.COLOUR.map((each: any) => [each.value, each.count])).toEqual([
    ['blue', 1],
    ['orange', 1],
  ])
  expect(values.SIZE.map((each: any) => each.label)).toEqual(['S', 'M'])
  expect(values.SIZE_AVAILABLE.map((each: any) => each.label)).toEqual(['S', 'M'])
  expect(values.WINDOW.map((each: any) => each.label)).toEqual(['own now', 'own drop'])
  expect(values.AVAILABILITY).toEqual([{ value: 'AT_ONCE', label: 'AT_ONCE', count: 1, group: '' }])
})

test('the first product of a scale brings the order of its sizes with it', async () => {
  await ask()
  const { product, ...enriched } = productOf(own, 'own-hat', 'ink')
  const variants = ['L/XL', 'S/M'].map((size) => ({ sku: `own-hat-${size}`, size }))
  const hat = { ...product!, variants, sizeScale: { name: 'hats', sizes: ['S/M', 'L/XL'] } }
  await shop.publish(topics.enrichedProduct, 'own-hat', EnrichedProduct.fromPartial({ ...enriched, product: hat }))
  const { facets } = await ask()
  const sizes = facets.find(({ name }: any) => name === 'SIZE').values.filter(({ group }: any) => group === 'hats')
  expect(sizes.map(({ label }: any) => label)).toEqual(['S/M', 'L/XL'])
  await shop.publish(topics.enrichedProduct, 'own-hat', null)
})

test('size available is what can be had in the chosen window', async () => {
  const inWindow = async (window: string) => {
    const filters = [{ name: 'SIZE_AVAILABLE', values: ['alpha|M'] }]
    return (await ask({ windows: [window], filters })).total
  }
  expect(await inWindow('own-now')).toBe(0)
  expect(await inWindow('own-drop')).toBe(2)
})

test('filters, search, order and pages', async () => {
  expect((await ask({ text: 'own-1042' })).total).toBe(2)
  expect((await ask({ text: 'parka rust' })).cards.map((card: any) => card.id)).toEqual(['own-rust'])
  expect((await ask({ currency: 'EUR', priceMax: 9_999 })).total).toBe(0)
  const first = await ask({ first: 1, sort: 'STYLE_NUMBER' })
  const second = await ask({ first: 1, sort: 'STYLE_NUMBER', after: first.cursor })
  expect([...first.cards, ...second.cards].map((card: any) => card.id)).toEqual(['own-ink', 'own-rust'])
  expect(second.cursor).toBeNull()
  const wrong = await buyer.graphql(CATALOGUE, { input: { priceMin: 1 } })
  expect(wrong.body.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'CATALOGUE_INPUT' })
})

test('nothing of a brand that is not connected shows anywhere', async () => {
  const everything = JSON.stringify(await ask({ text: 'parka' })) + JSON.stringify(await ask())
  expect(everything).not.toMatch(/foreign/)
  expect((await ask({ text: 'foreign' })).total).toBe(0)
  expect((await ask({ filters: [{ name: 'BRAND', values: [foreign.brandId] }] })).total).toBe(0)
  expect(
    (await ask({ windows: ['foreign-drop'], filters: [{ name: 'WINDOW', values: ['foreign-drop'] }] })).total,
  ).toBe(0)
  const { body } = await buyer.graphql(`{
    suggestions(prefix: "fore") { text count }
    own: suggestions(prefix: "own") { text count }
    style(id: "foreign-style") { id }
    products(ids: ["foreign-ink", "own-ink"]) { products { id } }
  }`)
  expect(body.data).toEqual({
    suggestions: [],
    own: expect.arrayContaining([{ text: 'own Parka', count: 2 }]),
    style: null,
    products: { products: [{ id: 'own-ink' }] },
  })
})

test('brands and strangers have no catalogue; a retailer without connections is told why', async () => {
  await system.person(own.brandId, 'owner@own.example')
  const brand = openBrowser(system.url)
  await brand.login('owner@own.example')
  const refused = await brand.graphql(CATALOGUE, { input: {} })
  expect(refused.body.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN' })
  const stranger = await system.organisation('RETAILER', 'lonely')
  await system.person(stranger, 'buyer@lonely.example', 'BUYER')
  const lonely = openBrowser(system.url)
  await lonely.login('buyer@lonely.example')
  const { body } = await lonely.graphql(CATALOGUE, { input: { text: 'parka' } })
  expect(body.data.catalogue).toMatchObject({ total: 0, cards: [], facets: [], prices: [], notice: 'NOT_CONNECTED' })
})

const STYLE = `{ style(id: "own-style") {
  name brandName liveCursor
  colourways {
    id orderable notMade sizeRun variants { sku size } images { hash }
    price { whslMinor } availability { bucket }
    facts {
      version
      windows {
        orderable reason window { id kind start }
        cells {
          size orderable reason asOf laterWindowId from stock { shown units }
          price { unitMinor listMinor rrpMinor marginBp markUp listName revision tiers { fromUnits unitMinor } }
        }
      }
      byDate { size steps { date stock { units } } }
    }
  }
} }`

test('the style page tells prices, tiers, windows, cells and dates', async () => {
  const { body } = await buyer.graphql(STYLE)
  expect(body.errors).toBeUndefined()
  const { colourways } = body.data.style
  expect(colourways.map((each: any) => each.id)).toEqual(['own-ink', 'own-rust'])
  const [ink] = colourways
  expect(ink).toMatchObject({ orderable: true, notMade: ['L'], variants: [{ size: 'S' }, { size: 'M' }] })
  const [now, drop] = ink.facts.windows
  expect(now).toMatchObject({ orderable: true, reason: null, window: { id: 'own-now', kind: 'AT_ONCE' } })
  expect(now.cells[0]).toEqual({
    size: 'S',
    orderable: true,
    reason: null,
    asOf: '2026-11-20T08:00:00.000Z',
    laterWindowId: null,
    from: null,
    stock: { shown: 'EXACT', units: 6 },
    price: {
      unitMinor: 9_500,
      listMinor: 10_000,
      rrpMinor: 25_000,
      // 1 − 95 ÷ (250 ÷ 1.25)
      marginBp: 5_250,
      markUp: '2.6×',
      listName: 'own Europe',
      revision: 4,
      tiers: [
        { fromUnits: 1, unitMinor: 9_500 },
        { fromUnits: 10, unitMinor: 8_550 },
      ],
    },
  })
  expect(now.cells[1]).toMatchObject({
    size: 'M',
    orderable: false,
    reason: 'SOLD_OUT',
    laterWindowId: 'own-drop',
    from: '2099-07-01',
    stock: { units: 0 },
  })
  expect(drop.cells[1]).toMatchObject({ orderable: true, stock: { units: 40 } })
  expect(ink.facts.byDate[1].steps).toEqual([
    { date: null, stock: { units: 0 } },
    { date: '2099-07-01', stock: { units: 40 } },
  ])
})

const FACTS = `subscription F($ids: [ID!]!, $after: String) { productFacts(ids: $ids, after: $after) {
  __typename
  ... on FactsChanged { cursor facts { productId version windows { cells { size stock { units } price { unitMinor } } } } }
  ... on ProductGone { productId cursor }
  ... on Reset { cursor }
} }`

test('stock and prices reach an open page, of what the viewer may see alone', async () => {
  const before = (await buyer.graphql('{ products(ids: ["own-ink"]) { liveCursor } }')).body.data.products.liveCursor
  await shop.publish(topics.availability, 'own-ink', stockOf(own, 'own-ink', 5))
  await shop.publish(topics.availability, 'foreign-ink', stockOf(foreign, 'foreign-ink', 5))
  const live = buyer.live()
  const events = live.iterate<any>({ query: FACTS, variables: { ids: ['own-ink', 'foreign-ink'], after: before } })
  const next = async () => (await events.next()).value!.data.productFacts
  const seen = [await next(), await next()]
  expect(seen).toContainEqual(expect.objectContaining({ __typename: 'ProductGone', productId: 'foreign-ink' }))
  const changed = seen.find((event) => event.__typename === 'FactsChanged')
  expect(changed.facts.windows[0].cells[0]).toMatchObject({ size: 'S', stock: { units: 5 } })

  await shop.publish(topics.productPrices, 'own-ink', pricesOf(own, 'own-ink', 20_000))
  const repriced = await next()
  expect(repriced.facts.windows[0].cells[0].price.unitMinor).toBe(19_000)
  expect(repriced.facts.version).toBeGreaterThan(changed.facts.version)
  await shop.publish(topics.productPrices, 'own-ink', pricesOf(own, 'own-ink', 10_000))
  await next()
  await shop.publish(topics.enrichedProduct, 'own-ink', null)
  expect(await next()).toMatchObject({ __typename: 'ProductGone', productId: 'own-ink' })
  await shop.publish(topics.enrichedProduct, 'own-ink', productOf(own, 'own-ink', 'ink'))
  await live.dispose()
})

test('a page is told when its results may have changed', async () => {
  const { searchCursor } = await ask()
  await shop.publish(topics.enrichedProduct, 'own-rust', productOf(own, 'own-rust', 'rust'))
  const live = buyer.live()
  const query = `subscription($after: String) { searchMayHaveChanged(after: $after) { __typename } }`
  const events = live.iterate<any>({ query, variables: { after: searchCursor } })
  expect((await events.next()).value!.data.searchMayHaveChanged).toEqual({ __typename: 'SearchChanged' })
  await live.dispose()
})

test('terms, suspension and disconnection take effect without touching a document', async () => {
  const total = () => ask().then((page) => page.total)
  await connect('SUSPENDED')
  await eventually(async () => expect((await ask()).cards[0]?.orderable).toBe(false))
  const suspended = (await buyer.graphql(STYLE)).body.data.style.colourways[0]
  expect(suspended.facts.windows[0]).toMatchObject({ orderable: false, reason: 'SUSPENDED' })

  await connect('ACTIVE', { atOnce: false })
  await eventually(async () => {
    const [card] = (await ask()).cards
    expect(card.windows.map((window: any) => window.id)).toEqual(['own-drop'])
    expect(card.availability).toMatchObject({ bucket: 'COMING', from: '2099-08-01', stock: null })
  })
  await connect('ACTIVE', { priceListIds: ['foreign-list'] })
  await eventually(async () => expect(await total()).toBe(0))
  await connect('ACTIVE', { currency: 'USD' })
  await eventually(async () => expect((await ask()).total).toBe(0))
  await connect('ACTIVE')
  await eventually(async () => expect(await total()).toBe(2))

  await shop.publish(topics.priceList, 'own-list', listOf(own, { validTo: '2020-01-01' }))
  await eventually(async () => expect(await total()).toBe(0))
  await shop.publish(topics.priceList, 'own-list', listOf(own))
  await eventually(async () => expect(await total()).toBe(2))

  await connect('ENDED')
  await eventually(async () => expect(await ask()).toMatchObject({ total: 0, notice: 'NOT_CONNECTED' }))
  expect((await buyer.graphql(STYLE)).body.data.style).toBeNull()
})
