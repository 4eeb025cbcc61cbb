/** A price changed three times, as it is told to both sides afterwards; catalog, pricing and connections are the real ones. */
import { eventually } from '@selvedge/platform/testing/settle'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { CatalogService, ProductInput } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { PriceListInput, PriceRowInput, PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, askUntil, startTrade } from './trade-fixture.ts'
import type { Trade } from './trade-fixture.ts'

let trade: Trade
let productId: string
let brand: { viewer: Viewer }
let retailer: { viewer: Viewer }
/** The moment at which each price stood. */
const moments: string[] = []
let beforeAnything: string

const connect = <D extends Parameters<typeof connectPeer>[3]>(service: string, definition: D) =>
  connectPeer(trade.system.runtime, trade.system.config, service, definition)

/** A moment that everything before it precedes, and nothing after it shares. */
async function moment(): Promise<string> {
  const at = Date.now()
  await eventually(() => {
    if (Date.now() <= at + 1) throw new Error('not yet')
  })
  return new Date(at).toISOString()
}

beforeAll(async () => {
  trade = await startTrade(['catalog', 'pricing', 'connections'])
  const { shelf, retailerId } = trade
  const person = { userId: 'u1', userName: 'Ada', role: 'OWNER', scopes: [] } as const
  brand = { viewer: { ...person, organisationId: shelf.brandId, organisationKind: 'BRAND' } }
  retailer = { viewer: { ...person, organisationId: retailerId, organisationKind: 'RETAILER' } }
  const catalog = connect('catalog', CatalogService)
  const pricing = connect('pricing', PricingService)
  const connections = connect('connections', ConnectionsService)

  beforeAnything = await moment()
  const product = (styleName: string) =>
    ProductInput.fromPartial({
      styleNumber: 'H-1',
      styleName,
      colourCode: '210',
      colourName: 'Sea',
      colourFamily: 'green',
      category: 'women/blouses',
      gender: 'women',
      seasons: ['SS27'],
      sizeScale: { name: 'alpha', sizes: ['S', 'M'] },
      variants: ['S', 'M'].map((size) => ({ sku: `H-1-${size}`, size, gtin: '' })),
      line: 1,
    })
  const push = (name: string) => catalog.upsertProducts({ products: [product(name)], operation: 'products.csv' }, brand)
  productId = (await push('Ida Blouse')).results[0]!.id
  const lists = ['MAIN', 'SECRET'].map((code) => PriceListInput.fromPartial({ code, name: code, currency: 'EUR' }))
  const listIds = (await pricing.upsertPriceLists({ lists, operation: '' }, brand)).results.map(({ id }) => id)
  const terms = Terms.fromPartial({
    priceListIds: [listIds[0]!],
    currency: 'EUR',
    discountBp: 1_000,
    atOnce: true,
    preOrder: true,
  })
  await eventually(async () => {
    const { matchMaking } = await connections.inviteRetailer({ retailerId, message: '', terms }, brand)
    await connections.answerInvitation({ matchMakingId: matchMaking!.id, accept: true, answer: '' }, retailer)
  })
  const price = (listCode: string, whslMinor: number) => {
    const rows = [{ styleNumber: 'H-1', colourCode: '210', enabled: true, tiers: [{ fromUnits: 1, whslMinor }] }]
    const request = { listCode, rows: rows.map(PriceRowInput.fromPartial), atomic: false, operation: 'prices.csv' }
    return eventually(async () => {
      const { results } = await pricing.upsertPriceRows(request, brand)
      expect(results[0]!.outcome).not.toBe('WAITING')
    })
  }
  await price('SECRET', 77_777)
  for (const whsl of [4_000, 4_500, 5_000]) {
    await price('MAIN', whsl)
    moments.push(await moment())
  }
  await push('Ira Blouse')
  for (const client of [catalog, pricing, connections]) client.close()
})

afterAll(() => trade?.close())

const CHANGE = '{ at actor operation line }'
const MOMENT = `{ at absence keptFrom product { name since ${CHANGE} until ${CHANGE} variants { size } }
  terms { revision terms { discountBp priceLists { name } alias } }
  prices { size windowId price { unitMinor listMinor currency listId } } lists { id code revision changed ${CHANGE} } }`
const AS_OF = `query ($input: ProductAsOfInput!) { productAsOf(input: $input) {
  brand { name } retailer { name } timeZone windows { id } then ${MOMENT} now ${MOMENT} } }`

const inputAt = (at: string | null, over: object = {}) => ({ input: { productId, at, ...over } })

test('each of three prices is told to the brand, with its list, revision, time and file', async () => {
  const { seller, retailerId } = trade
  // Prices are told by their owner, the name of a list by a view.
  await askUntil(
    seller,
    AS_OF,
    inputAt(null, { retailerId }),
    ({ productAsOf }) => productAsOf.now.prices.length > 0 && productAsOf.now.terms.terms.priceLists[0].name !== '',
  )
  for (const [index, whsl] of [4_000, 4_500, 5_000].entries()) {
    const { productAsOf } = await ask(seller, AS_OF, inputAt(moments[index]!, { retailerId }))
    expect(productAsOf.then).toMatchObject({
      at: moments[index],
      absence: null,
      product: { name: 'Ida Blouse', since: { actor: 'Ada', operation: 'products.csv', line: 1 }, until: {} },
      terms: { revision: 1, terms: { discountBp: 1_000, priceLists: [{ name: 'MAIN' }] } },
      prices: ['S', 'M'].map((size) => ({
        size,
        windowId: null,
        price: { currency: 'EUR', listMinor: whsl, unitMinor: whsl * 0.9 },
      })),
      lists: [{ code: 'MAIN', revision: index + 1, changed: { actor: 'Ada', operation: 'prices.csv' } }],
    })
    expect(productAsOf.now).toMatchObject({ product: { name: 'Ira Blouse', until: null }, lists: [{ revision: 3 }] })
  }
})

test('the retailer is told the same of itself, but not by whom or by what', async () => {
  const { buyer } = trade
  await askUntil(buyer, AS_OF, inputAt(null), ({ productAsOf }) => productAsOf?.now.prices.length > 0)
  const { productAsOf } = await ask(buyer, AS_OF, inputAt(moments[1]!))
  expect(productAsOf.then).toMatchObject({
    product: { name: 'Ida Blouse', since: { actor: null, operation: null } },
    prices: [{ price: { unitMinor: 4_050 } }, { price: { unitMinor: 4_050 } }],
    lists: [{ code: 'MAIN', changed: { actor: null, operation: null } }],
  })
  expect(JSON.stringify(productAsOf)).not.toMatch(/SECRET|77777|csv/)
})

test('before it was made there is nothing: the brand is told why, the retailer that it was not shown', async () => {
  const { seller, buyer, retailerId } = trade
  const told = async (browser: typeof seller, over = {}) =>
    (await ask(browser, AS_OF, inputAt(beforeAnything, over))).productAsOf.then
  expect(await told(seller, { retailerId })).toMatchObject({
    product: null,
    absence: 'NOT_YET',
    terms: null,
    prices: [],
  })
  expect(await told(buyer)).toMatchObject({ product: null, absence: 'NOT_SHOWN', terms: null, prices: [], lists: [] })
})

test('without a retailer the brand is told of the product alone', async () => {
  const { productAsOf } = await ask(trade.seller, AS_OF, inputAt(moments[0]!))
  expect(productAsOf).toMatchObject({
    retailer: null,
    then: { product: { name: 'Ida Blouse' }, terms: null, prices: [] },
  })
})

test('moments to come are refused; other people have no such product', async () => {
  const { system, seller, buyer, shelf, signedIn } = trade
  const later = new Date(Date.now() + 60_000).toISOString()
  const { body } = await seller.graphql(AS_OF, inputAt(later))
  expect(body.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'MOMENT_IN_FUTURE' })

  const [rival, shop] = [await system.organisation('BRAND', 'norvik'), await system.organisation('RETAILER', 'other')]
  await system.person(rival, 'owner@norvik.example')
  await system.person(shop, 'buyer@other.example', 'BUYER')
  for (const email of ['owner@norvik.example', 'buyer@other.example'])
    expect(await ask(await signedIn(email), AS_OF, inputAt(moments[0]!))).toEqual({ productAsOf: null })
  const named = (retailerId: string) => inputAt(moments[0]!, { retailerId })
  expect(await ask(buyer, AS_OF, named(shop))).toEqual({ productAsOf: null })
  expect(await ask(seller, AS_OF, named(shop))).toEqual({ productAsOf: null })
  expect(await ask(seller, AS_OF, named(shelf.brandId))).toEqual({ productAsOf: null })
})
