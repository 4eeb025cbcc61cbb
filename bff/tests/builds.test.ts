/** A view is exchanged while retailers use it, and nobody sees it happen. */
import { setTimeout as delay } from 'node:timers/promises'
import { eventually } from '@selvedge/platform/testing/settle'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { topics } from '@selvedge/protos/topics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { productSearch } from '../src/read-models/product-search/view.ts'
import { openBrowser } from './browser.ts'
import type { Browser } from './browser.ts'
import { startTestGateway } from './gateway-fixture.ts'
import type { TestGateway } from './gateway-fixture.ts'
import { openShop, productOf } from './shop-fixture.ts'
import type { Shelf, Shop } from './shop-fixture.ts'

let system: TestGateway
let shop: Shop
let buyer: Browser
let operator: Browser
let shelf: Shelf

beforeAll(async () => {
  system = await startTestGateway()
  shelf = { brandId: await system.organisation('BRAND', 'halden'), brandName: 'The halden', tag: 'hal' }
  const retailerId = await system.organisation('RETAILER', 'kade')
  await system.person(retailerId, 'buyer@kade.example', 'BUYER')
  await system.person(await system.organisation('OPERATOR', 'selvedge'), 'op@selvedge.example', 'OPERATOR')
  shop = openShop(system)
  await shop.fill(shelf)
  const terms = { priceListIds: ['hal-list'], currency: 'EUR', atOnce: true, preOrder: true }
  await system.connect({ id: 'c1', brandId: shelf.brandId, retailerId, status: 'ACTIVE', terms })
  buyer = openBrowser(system.url)
  await buyer.login('buyer@kade.example')
  operator = openBrowser(system.url)
  await operator.login('op@selvedge.example')
})

afterAll(() => system.close())

const BUILDS = `{ viewBuilds { view generation state refusal parked comparison {
  asked differing answers { question } sets { name live built onlyLive onlyBuilt different samples { key fields { field live built } } } } } }`
const REBUILD = `mutation R($view: String!, $hold: Boolean!) { rebuildView(view: $view, limits: {}, hold: $hold) {
  __typename ... on BuildDone { generation } ... on Refused { code } } }`
const SWITCH = `mutation S($input: BuildInput!) { switchBuild(input: $input, limits: {}) { __typename } }`
const DROP = `mutation D($input: DropBuildInput!) { dropBuild(input: $input) { __typename ... on Refused { code message } } }`
const SEARCH = `{ catalogue(input: { text: "parka" }) { total facets { name values { value count } } cards { id price { whslMinor } } } }`
const CHANGED = `subscription C($after: String) { searchMayHaveChanged(after: $after) { __typename } }`

async function builds(view: string): Promise<any[]> {
  const { body } = await operator.graphql(BUILDS)
  expect(body.errors).toBeUndefined()
  return body.data.viewBuilds.filter((each: any) => each.view === view)
}

const states = (all: any[]) => all.map(({ generation, state }) => `${generation} ${state}`)
const shows = (view: string, ...wanted: string[]) =>
  eventually(async () => {
    const all = await builds(view)
    expect(all.map(({ refusal }) => refusal).join('')).toBe('')
    expect(states(all)).toEqual(wanted)
  })

/** Asks without a pause, from the first answer on, until it is stopped. `stop` tells how often, and every other answer. */
async function asking(answer: () => Promise<unknown>) {
  const first = JSON.stringify(await answer())
  let going = true
  let asked = 0
  const other: unknown[] = []
  const done = (async () => {
    while (going) {
      const now = JSON.stringify(await answer())
      asked++
      if (now !== first) other.push(now)
      await delay(1)
    }
  })()
  return {
    async stop() {
      going = false
      await done
      return { asked, other }
    },
  }
}

test('every view is built beside itself and exchanged, and whoever searches notices nothing', async () => {
  const searching = await asking(async () => {
    const { body } = await buyer.graphql(SEARCH)
    return body.errors ?? body.data
  })
  for (const view of ['product-search', 'viewer', 'product-facts', 'brand-products', 'order-status', 'product-codes']) {
    const { body } = await operator.graphql(REBUILD, { view, hold: false })
    expect(body.data.rebuildView).toEqual({ __typename: 'BuildDone', generation: 2 })
    await shows(view, '2 LIVE', '1 STANDBY')
  }
  const { asked, other } = await searching.stop()
  expect(other).toEqual([])
  expect(asked).toBeGreaterThan(5)
  const [search] = await builds('product-search')
  // One of each product, and what the buyer asked.
  expect(search.comparison).toMatchObject({ asked: 3, differing: 0 })
  expect(search.comparison.sets[0]).toMatchObject({ name: 'search index', live: 2, built: 2, different: 0 })
})

test('whoever has the page open is told to look again, and of what changes from then on', async () => {
  const { body } = await buyer.graphql(`{ catalogue(input: {}) { searchCursor } }`)
  const told: string[] = []
  const live = buyer.live()
  live.subscribe<{ searchMayHaveChanged: { __typename: string } }>(
    { query: CHANGED, variables: { after: body.data.catalogue.searchCursor } },
    { next: ({ data }) => void told.push(data!.searchMayHaveChanged.__typename), error: () => {}, complete: () => {} },
  )
  await operator.graphql(SWITCH, { input: { view: 'product-search', generation: 1 } })
  await shows('product-search', '2 STANDBY', '1 LIVE')
  await eventually(() => expect(told).toEqual(['Reset']))

  const { product, ...rest } = productOf(shelf, 'hal-ink', 'ink')
  const renamed = EnrichedProduct.fromPartial({ ...rest, product: { ...product!, styleName: 'Fjell Blouson' } })
  await shop.publish(topics.enrichedProduct, 'hal-ink', renamed)
  await eventually(() => expect(told).toEqual(['Reset', 'SearchChanged']))
  const found = await buyer.graphql(`{ catalogue(input: { text: "blouson" }) { total } }`)
  expect(found.body.data.catalogue.total).toBe(1)
  await live.dispose()
})

test('what is not shown any more is deleted, and the live one never', async () => {
  const searching = await asking(async () => (await buyer.graphql(SEARCH)).body.data)
  const input = { view: 'product-search', generation: 1 }
  const refused = await operator.graphql(DROP, { input: { ...input, version: productSearch.version } })
  expect(refused.body.data.dropBuild).toMatchObject({ code: 'IS_LIVE' })
  await operator.graphql(DROP, { input: { ...input, version: productSearch.version, generation: 2 } })
  await shows('product-search', '1 LIVE')
  expect((await searching.stop()).other).toEqual([])
  const search = await system.runtime.searchIn(`${system.config.dataDir}/search`, 0)
  expect((await search.indexes()).filter((name) => name.includes('-g2-'))).toEqual([])
})
