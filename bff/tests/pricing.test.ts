import { join } from 'node:path'
import { eventually } from '@selvedge/platform/testing/settle'
import { recordOf } from '@selvedge/platform/views/replay-test'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { topics } from '@selvedge/protos/topics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import type { Browser } from './browser.ts'
import { startTestGateway } from './gateway-fixture.ts'
import type { TestGateway } from './gateway-fixture.ts'
import { startServiceWorker } from './service-worker.ts'

let system: TestGateway
let pricing: { stop(): Promise<unknown> }
let brand: string
let retailer: string
let owner: Browser

beforeAll(async () => {
  system = await startTestGateway()
  const { dir, runtime } = system
  const { name, partitions, cleanup } = topics.product
  await runtime.log.createTopics([{ name, partitions, cleanup }])
  pricing = await startServiceWorker('pricing', {
    SELVEDGE_DATA_DIR: join(dir, 'pricing'),
    SELVEDGE_LISTEN: `unix:${join(dir, 'pricing.sock')}`,
    SELVEDGE_LOG_DIR: join(dir, 'log'),
    SELVEDGE_LOG_WRITER: 'pricing',
    SELVEDGE_LOG_LEVEL: 'error',
    SELVEDGE_VIEWER_KEYS: 'test:a key that is only ever used in tests',
  })
  brand = await system.organisation('BRAND', 'halden')
  retailer = await system.organisation('RETAILER', 'kade')
  await system.person(brand, 'owner@halden.example')
  await system.person(brand, 'viewer@halden.example', 'VIEWER')
  await system.person(retailer, 'buyer@kade.example', 'BUYER')
  await system.person(await system.organisation('BRAND', 'norvik'), 'owner@norvik.example')
  const product = Product.fromPartial({
    id: 'p1',
    brandId: brand,
    styleNumber: '100',
    styleName: 'Crew neck',
    colourCode: 'BLK',
    colourName: 'Black',
  })
  await runtime.log.append([recordOf(topics.product, 'p1', product, 1)])
  owner = await signedIn('owner@halden.example')
})

afterAll(async () => {
  await pricing?.stop()
  await system?.close()
})

async function signedIn(email: string): Promise<Browser> {
  const browser = openBrowser(system.url)
  await browser.login(email)
  return browser
}

const HEAD =
  'id code name currency validFrom live archived revision rows pendingEdits usedBy { retailerId name customerCode }'
const LISTS = `{ priceLists { ${HEAD} } }`
const CREATE = `mutation ($input: PriceListInput!) { createPriceList(input: $input) {
  __typename ... on PriceListSaved { list { ${HEAD} } written } ... on Refused { code problems { code pointer } } } }`
const PENDING =
  'revision total conflicts editedBy retailers { name } rows { id published { rrpMinor } pending { tiers { fromUnits whslMinor } rrpMinor } removed conflict }'
const EDIT = `mutation ($input: EditPendingPricesInput!) { editPendingPrices(input: $input) {
  __typename ... on PendingPricesEdited { pending { ${PENDING} } } ... on Refused { code problems { code pointer } } } }`
const IMPORT = `mutation ($input: ImportPendingPricesInput!) { importPendingPrices(input: $input) {
  __typename ... on PendingPricesImported { applied unchanged problems { line code value warning } pending { total } } } }`
const PUBLISH = `mutation ($input: PublishPriceListInput!) { publishPriceList(input: $input) {
  __typename ... on PriceListPublished { list { ${HEAD} } products retailers { name } written } ... on PriceListStale { revision } ... on Refused { code } } }`
const ROWS = `query ($input: PriceListRowsInput!) { priceList(input: $input) { list { id } total next rows { id styleNumber colourName published { enabled rrpMinor tiers { whslMinor } } } } }`

const input = { name: 'Retail NL', currency: 'EUR', rrpIncludesTax: true, taxRateBp: 2100 }
const value = { enabled: true, tiers: [{ fromUnits: 1, whslMinor: 4000 }], rrpMinor: 9995 }

async function run(browser: Browser, document: string, variables: object = {}) {
  const { body } = await browser.graphql(document, { input: variables })
  expect(body.errors).toBeUndefined()
  return Object.values(body.data as Record<string, any>)[0]
}

test('a list is made, written into, reviewed and published; what is wrong is told as data', async () => {
  const made = await run(owner, CREATE, input)
  expect(made).toMatchObject({
    __typename: 'PriceListSaved',
    list: { code: 'RETAIL-NL', revision: 0, live: true, validFrom: null, usedBy: [] },
  })
  expect(await run(owner, CREATE, { ...input, currency: 'EURO' })).toMatchObject({
    __typename: 'Refused',
    code: 'CURRENCY_UNKNOWN',
  })
  const listId: string = made.list.id
  await system.connect({
    id: 'c1',
    brandId: brand,
    retailerId: retailer,
    status: 'ACTIVE',
    terms: { priceListIds: [listId], customerCode: 'K-12', currency: 'EUR' },
  })
  await eventually(async () => {
    const [list] = await run(owner, LISTS)
    expect(list.usedBy).toEqual([{ retailerId: retailer, name: 'The kade', customerCode: 'K-12' }])
  })

  // Pricing hears of products by another topic than of connections.
  const edited = await eventually(async () => {
    const answer = await run(owner, EDIT, { listId, edits: [{ productId: 'p1', value }] })
    expect(answer).toMatchObject({ __typename: 'PendingPricesEdited' })
    return answer
  })
  expect(edited.pending).toMatchObject({
    total: 1,
    conflicts: 0,
    revision: 0,
    retailers: [{ name: 'The kade' }],
    rows: [{ id: 'p1||', published: null, pending: { rrpMinor: 9995 } }],
  })
  const wrong = await run(owner, EDIT, { listId, edits: [{ productId: 'p1', value: { ...value, rrpMinor: -1 } }] })
  expect(wrong).toEqual({
    __typename: 'Refused',
    code: 'AMOUNT_NEGATIVE',
    problems: [{ code: 'AMOUNT_NEGATIVE', pointer: '/edits/0/rrpMinor' }],
  })
  expect(await run(owner, PUBLISH, { listId, expectedRevision: 7 })).toEqual({
    __typename: 'PriceListStale',
    revision: 0,
  })
  const published = await run(owner, PUBLISH, { listId, expectedRevision: 0 })
  expect(published).toMatchObject({
    list: { revision: 1, rows: 1, pendingEdits: 0 },
    products: 1,
    retailers: [{ name: 'The kade' }],
  })
  expect(published.written).not.toBe('')
  expect(await run(owner, ROWS, { id: listId, search: 'crew' })).toMatchObject({
    total: 1,
    next: null,
    rows: [{ id: 'p1||', styleNumber: '100', colourName: 'Black', published: { enabled: true, rrpMinor: 9995 } }],
  })
  const imported = await run(owner, IMPORT, {
    listId,
    rows: [
      { line: 2, styleNumber: '100', colourCode: 'BLK', value: { ...value, rrpMinor: 100 } },
      { line: 3, styleNumber: '999', colourCode: 'BLK', value },
    ],
  })
  expect(imported).toMatchObject({
    applied: 1,
    unchanged: 0,
    pending: { total: 1 },
    problems: [
      { line: 2, code: 'WHSL_ABOVE_RRP', warning: true },
      { line: 3, code: 'PRODUCT_UNKNOWN', value: '999 BLK', warning: false },
    ],
  })
})

test('a viewer of the brand reads and does not write; retailers and other brands see nothing', async () => {
  const [list] = await run(owner, LISTS)
  const viewer = await signedIn('viewer@halden.example')
  expect(await run(viewer, LISTS)).toHaveLength(1)
  const refused = await viewer.graphql(PUBLISH, { input: { listId: list.id, expectedRevision: 1 } })
  expect(refused.body.errors[0].extensions.code).toBe('FORBIDDEN')
  const buyer = await signedIn('buyer@kade.example')
  expect((await buyer.graphql(LISTS)).body.errors[0].extensions.code).toBe('FORBIDDEN')
  const other = await signedIn('owner@norvik.example')
  expect(await run(other, LISTS)).toEqual([])
  expect(await run(other, ROWS, { id: list.id })).toBeNull()
  expect(await run(other, EDIT, { listId: list.id, edits: [] })).toMatchObject({
    __typename: 'Refused',
    code: 'PRICE_LIST_UNKNOWN',
  })
})
