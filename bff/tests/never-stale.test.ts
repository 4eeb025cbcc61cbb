/**
 * What the gateway keeps between questions – plans, cards, availability, scopes, answers of the index – never shows:
 * whatever changes in whatever order, it answers as read models that were opened a moment ago do, executed by GraphQL
 * itself. Each retailer only what it may see.
 */
import { execute, parse } from 'graphql'
import fc from 'fast-check'
import { eventually } from '@selvedge/platform/testing/settle'
import { topics } from '@selvedge/protos/topics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectClients } from '../src/gateway/clients.ts'
import type { Gateway } from '../src/gateway/gateway.ts'
import { modules } from '../src/gateway/modules.ts'
import { openReadModels } from '../src/gateway/read-models.ts'
import { createContext } from '../src/gateway/request-context.ts'
import { buildSchema } from '../src/gateway/schema/build-schema.ts'
import { createConnections } from '../src/gateway/viewer/connections.ts'
import { createSessions } from '../src/gateway/viewer/sessions.ts'
import { createViewers } from '../src/gateway/viewer/viewers.ts'
import { sessionTokenOf } from '../src/gateway/http/session-cookie.ts'
import { viewerView } from '../src/read-models/viewer/view.ts'
import { openBrowser } from './browser.ts'
import type { Browser } from './browser.ts'
import { startTestGateway } from './gateway-fixture.ts'
import type { TestGateway } from './gateway-fixture.ts'
import { openShop, pricesOf, productOf, stockOf, windowsOf } from './shop-fixture.ts'
import type { Shelf, Shop } from './shop-fixture.ts'

let system: TestGateway
let shop: Shop
let shelves: Shelf[]
const retailers: { id: string; browser: Browser }[] = []
const schema = buildSchema(modules)

const document = parse(`query Q($input: CatalogueInput!, $all: Boolean!) {
  catalogue(input: $input) {
    total cursor notice liveCursor searchCursor
    cards {
      id styleId brandName name colourName season sizeRun orderable image { hash }
      price { currency whslMinor listMinor rrpMinor markUp varies }
      availability { bucket from asOf stock { shown units level } }
      windows { id name kind start offered } swatches { productId colourName image { hash } } moreSwatches
    }
    facets @include(if: $all) { name values { value label count group } }
    prices @include(if: $all) { currency count min max }
  }
}`)

beforeAll(async () => {
  system = await startTestGateway({ SELVEDGE_POINTS_PER_SECOND: '1000000' })
  shop = openShop(system)
  shelves = await Promise.all(
    ['own', 'other'].map(async (tag) => ({
      tag,
      brandName: `The ${tag}`,
      brandId: await system.organisation('BRAND', tag),
    })),
  )
  for (const shelf of shelves) await shop.fill(shelf)
  for (const name of ['first', 'second']) {
    const id = await system.organisation('RETAILER', name)
    await system.person(id, `buyer@${name}.example`, 'BUYER')
    const browser = openBrowser(system.url)
    await browser.login(`buyer@${name}.example`)
    retailers.push({ id, browser })
  }
  for (const retailer of [0, 1]) await connect({ retailer, shelf: retailer, status: 'ACTIVE', discountBp: 0 })
})

afterAll(() => system.close())

interface Terms {
  retailer: number
  shelf: number
  status: 'ACTIVE' | 'SUSPENDED' | 'ENDED'
  discountBp: number
}

function connect({ retailer, shelf, status, discountBp }: Terms): Promise<void> {
  const { tag, brandId } = shelves[shelf]!
  const terms = { priceListIds: [`${tag}-list`], currency: 'EUR', atOnce: true, preOrder: true, discountBp }
  return system.connect({ id: `${retailer}-${tag}`, brandId, retailerId: retailers[retailer]!.id, status, terms })
}

type Step = Terms & {
  kind: 'stock' | 'prices' | 'product' | 'gone' | 'window' | 'terms'
  colour: string
  amount: number
}

async function change({ kind, shelf: index, colour, amount, ...terms }: Step): Promise<void> {
  const shelf = shelves[index]!
  const id = `${shelf.tag}-${colour}`
  const product = productOf(shelf, id, colour)
  switch (kind) {
    case 'stock': {
      const availability = stockOf(shelf, id, amount)
      await shop.publish(topics.availability, id, availability)
      return shop.publish(topics.enrichedProduct, id, { ...product, availability })
    }
    case 'prices': {
      const prices = pricesOf(shelf, id, 5_000 + amount)
      await shop.publish(topics.productPrices, id, prices)
      return shop.publish(topics.enrichedProduct, id, { ...product, prices })
    }
    case 'product': {
      const images = [{ hash: `${amount}`.padStart(64, 'b'), width: 8, height: 10, thumbhash: '', fileName: '' }]
      const renamed = { ...product.product!, styleName: `Parka ${amount}`, colourName: `Ink ${amount}` }
      return shop.publish(topics.enrichedProduct, id, { ...product, product: renamed, images })
    }
    case 'gone':
      return shop.publish(topics.enrichedProduct, id, null)
    case 'window': {
      const window = windowsOf(shelf)[1]!
      return shop.publish(topics.deliveryWindow, window.id, {
        ...window,
        name: `Drop ${amount}`,
        open: amount % 2 === 0,
      })
    }
    case 'terms':
      return connect({ ...terms, shelf: index })
  }
}

const inputs = [{}, { text: 'parka' }, { filters: [{ name: 'COLOUR', values: ['blue'] }], sort: 'NEWEST' }]
const variablesOf = (question: number) => ({ input: inputs[question % 3]!, all: question % 2 === 0 })

async function ask(retailer: number, question: number) {
  const { body } = await retailers[retailer]!.browser.graphql(document.loc!.source.body, variablesOf(question))
  return body
}

/** As a gateway would answer that knows nothing yet, and by GraphQL's own execution. */
async function askAnew(retailer: number, question: number): Promise<unknown> {
  const { config, runtime } = system
  const { clock } = runtime
  const { models, readers, close } = await openReadModels({ ...config, searchThreads: 0 }, runtime)
  const clients = connectClients(runtime, config)
  try {
    const freshness = { behindSeconds: () => 0 }
    const connections = createConnections(models.viewer, readers.get(viewerView.name)!, clock)
    const viewers = createViewers(createSessions(clients.accounts, clock), connections, freshness as never)
    const viewer = await viewers.of(sessionTokenOf(retailers[retailer]!.browser.cookie))
    const gateway = { clients, models, clock, freshness } as unknown as Gateway
    const asked = { viewer, requestId: 'r', ip: '', userAgent: '', sessionToken: null }
    const variableValues = variablesOf(question)
    const result = await execute({ schema, document, variableValues, contextValue: createContext(gateway, asked) })
    return JSON.parse(JSON.stringify(result))
  } finally {
    Object.values(clients).forEach((client) => client.close())
    await close()
  }
}

/** What a viewer may see is made anew four times a second (`modules/catalogue/scope.ts`). */
const A_MOMENT_MS = 1_000

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('stock', 'stock', 'stock', 'prices', 'product', 'gone', 'window', 'terms'),
  retailer: fc.nat(1),
  shelf: fc.nat(1),
  status: fc.constantFrom('ACTIVE', 'ACTIVE', 'SUSPENDED', 'ENDED'),
  discountBp: fc.constantFrom(0, 500),
  colour: fc.constantFrom('ink', 'rust'),
  amount: fc.nat(3),
})

test('an answer is the one that would be made anew, whatever changed before and meanwhile', async () => {
  const whatHappens = fc.array(fc.record({ step, question: fc.nat(5) }), { minLength: 1, maxLength: 6 })
  let cards = 0
  let movedAt = -Infinity
  await fc.assert(
    fc.asyncProperty(whatHappens, async (all) => {
      for (const { step: each, question } of all) {
        // Asked while it changes: what is kept of that must not outlive it.
        await Promise.all([change(each), ask(0, question), ask(1, question + 1), ask(1, question)])
        if (each.kind === 'terms' || each.kind === 'window') movedAt = performance.now()
        for (const retailer of [0, 1]) {
          const compare = async () => {
            const answer = await ask(retailer, question)
            expect(answer).toEqual(await askAnew(retailer, question))
            return answer
          }
          // Terms and windows reach what may be seen within a moment, and a later question may be the first to show
          // it; all else is there once its view has it.
          const answer = await (performance.now() - movedAt < A_MOMENT_MS ? eventually(compare) : compare())
          cards += answer.data.catalogue.cards.length
        }
      }
    }),
    { numRuns: 12 },
  )
  expect(cards).toBeGreaterThan(0)
})
