import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, askUntil, fillTrade, startTrade } from './trade-fixture.ts'
import type { Trade } from './trade-fixture.ts'

let trade: Trade

beforeAll(async () => {
  trade = await startTrade(['orders'])
  await trade.connect('ACTIVE', { minimumFirstMinor: 100_000, minimumMinor: 50_000 })
  await fillTrade(trade, 20)
})

afterAll(() => trade?.close())

const LINES = `id brandName productId windowId window { id } units shelved styleNumber colourName cells { sku quantity }
  product { id sizeScale { sizes } notMade variants { sku size } facts { windows { window { id } orderable reason cells { sku stock { units } } } } }`
const ADD = `mutation ($input: AddToWorkingOrderInput!) { addToWorkingOrder(input: $input) {
  __typename ... on WorkingOrderSaved { workingOrder { id name active revision liveCursor lines { ${LINES} } } } ... on Refused { code } } }`
const CELLS = `mutation ($input: SetCellsInput!) { setCells(input: $input) { __typename ... on CellsSet {
  workingOrder { id revision units } conflicts { index stored storedBy } refused { index problems { code } } } ... on Refused { code } } }`
const CHECK = `query ($id: ID!) { checkWorkingOrder(id: $id) { emptyLineIds shelvedLineIds totals { units value { minor currency } } parts {
  brandId brandName currency units value { minor } minimum { minor } missing { minor } placeable receipt
  lines { lineId window { id } units value { minor } cells { sku quantity unit { minor } available } }
  problems { code lineId sku message available nextWindow { id } } } } }`

test('adding makes a working order, which comes with what its matrix needs', async () => {
  const added = await askUntil(
    trade.buyer,
    ADD,
    { input: { lines: [{ productId: 'hal-ink' }] } },
    (data) => data.addToWorkingOrder.__typename === 'WorkingOrderSaved',
  )
  const { workingOrder } = added.addToWorkingOrder
  expect(workingOrder).toMatchObject({ active: true, name: expect.stringContaining('AW99') })
  await askUntil(
    trade.buyer,
    '{ products(ids: ["hal-ink"]) { products { orderable } } }',
    {},
    (data) => data.products.products[0]?.orderable,
  )
  const { workingOrder: shown } = await ask(
    trade.buyer,
    `query ($id: ID!) { workingOrder(id: $id) { lines { ${LINES} } parts { brandName suspended } } }`,
    { id: workingOrder.id },
  )
  expect(shown.parts).toEqual([{ brandName: 'The halden', suspended: false }])
  expect(shown.lines).toMatchObject([
    {
      brandName: 'The halden',
      productId: 'hal-ink',
      windowId: null,
      window: { id: 'hal-now' },
      shelved: null,
      colourName: 'hal ink',
      product: { notMade: ['L'], variants: [{ size: 'S' }, { size: 'M' }] },
    },
  ])
  const [now] = shown.lines[0].product.facts.windows
  expect(now).toMatchObject({
    orderable: true,
    cells: [{ sku: 'hal-ink-S', stock: { units: 20 } }, { sku: 'hal-ink-M' }],
  })
})

test('cells are saved one by one: conflicts and refusals are told by index', async () => {
  const edit = (sku: string, quantity: number, seen?: number) => ({ productId: 'hal-ink', sku, quantity, seen })
  const first = await ask(trade.buyer, CELLS, { input: { edits: [edit('hal-ink-S', 4, 0), edit('hal-ink-M', 3, 0)] } })
  expect(first.setCells).toMatchObject({
    __typename: 'CellsSet',
    workingOrder: { units: 7 },
    conflicts: [],
    refused: [],
  })
  const again = await ask(trade.buyer, CELLS, {
    input: { edits: [edit('nonsense', 1), edit('hal-ink-S', 9, 5), edit('hal-ink-M', -1)] },
  })
  expect(again.setCells).toMatchObject({
    workingOrder: { units: 7 },
    conflicts: [{ index: 1, stored: 4, storedBy: 'buyer@kade.example' }],
    refused: [
      { index: 0, problems: [{ code: 'UNKNOWN_SKU' }] },
      { index: 2, problems: [{ code: 'QUANTITY_INVALID' }] },
    ],
  })
})

test('a pasted list finds SKUs of visible products only', async () => {
  const { resolveSkus } = await ask(
    trade.buyer,
    'query ($codes: [String!]!) { resolveSkus(codes: $codes) { code productId sku label } }',
    {
      codes: ['HAL-RUST-M', 'nothing', ''],
    },
  )
  expect(resolveSkus).toEqual([
    { code: 'HAL-RUST-M', productId: 'hal-rust', sku: 'hal-rust-M', label: 'hal Parka hal-1042 · hal rust · M' },
    { code: 'nothing', productId: null, sku: null, label: null },
    { code: '', productId: null, sku: null, label: null },
  ])
  const many = await trade.buyer.graphql('query ($codes: [String!]!) { resolveSkus(codes: $codes) { code } }', {
    codes: Array(2_001).fill('x'),
  })
  expect(many.body.errors[0].extensions.reason).toBe('TOO_MANY_CODES')
})

const PLACE = `mutation ($input: PlaceWorkingOrderInput!) { placeWorkingOrder(input: $input) { __typename ... on WorkingOrderPlaced {
  written workingOrder { units lines { id } } parts { brandName outcome receipt order { id number status units value { minor } clean lines { cells { size ordered } } }
    changes { kind old new cause } problems { code } } } ... on Refused { code } } }`

test('what is wrong is listed, the dock says what is missing, and placing goes by the receipt', async () => {
  // Orders hears of all it judges by topic by topic; what is left then is that there is no address yet to ship to.
  const { activeWorkingOrder: dock } = await askUntil(
    trade.buyer,
    '{ activeWorkingOrder { workingOrder { id } totals { units value { minor currency } } brands { brandName lines units minimum { minor } missing { minor } window { id } problems } } }',
    {},
    ({ activeWorkingOrder: { brands } }) => brands[0].problems === 1 && brands[0].window?.id === 'hal-now',
  )
  expect(dock.totals).toEqual([{ units: 7, value: { minor: 70_000, currency: 'EUR' } }])
  expect(dock.brands).toEqual([
    {
      brandName: 'The halden',
      lines: 1,
      units: 7,
      minimum: { minor: 100_000 },
      missing: { minor: 30_000 },
      window: { id: 'hal-now' },
      problems: 1,
    },
  ])
  const { id } = dock.workingOrder
  const save = (cells: [string, number][]) =>
    ask(trade.buyer, CELLS, {
      input: { workingOrderId: id, edits: cells.map(([sku, quantity]) => ({ productId: 'hal-ink', sku, quantity })) },
    })
  await save([['hal-ink-S', 25]])
  const { checkWorkingOrder: wrong } = await ask(trade.buyer, CHECK, { id })
  expect(wrong.parts[0].placeable).toBe(false)
  expect(wrong.parts[0].problems).toContainEqual(
    expect.objectContaining({ code: 'ABOVE_AVAILABILITY', sku: 'hal-ink-S', available: 20 }),
  )

  await save([['hal-ink-S', 9]])
  const address = {
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
    trade.buyer,
    'mutation ($input: AddressInput!) { saveAddress(input: $input) { ... on OrganisationSaved { written } } }',
    { input: address },
  )
  const { checkWorkingOrder: right } = await askUntil(
    trade.buyer,
    CHECK,
    { id },
    ({ checkWorkingOrder }) => checkWorkingOrder.parts[0].placeable,
  )
  expect(right.parts[0]).toMatchObject({ units: 12, value: { minor: 108_000 }, missing: null })
  const part = { brandId: trade.shelf.brandId, receipt: right.parts[0].receipt }

  await save([['hal-ink-M', 4]])
  const changed = await ask(trade.buyer, PLACE, { input: { workingOrderId: id, parts: [part] } })
  expect(changed.placeWorkingOrder.parts[0]).toMatchObject({
    outcome: 'CHANGED',
    order: null,
    changes: [{ kind: 'QUANTITY', old: '3', new: '4', cause: 'EDITED' }],
  })

  const agreed = { ...part, receipt: changed.placeWorkingOrder.parts[0].receipt, agreeToChanges: true }
  await save([['hal-ink-M', 3]])
  const { checkWorkingOrder: last } = await ask(trade.buyer, CHECK, { id })
  const input = { workingOrderId: id, parts: [{ ...agreed, receipt: last.parts[0].receipt }] }
  const headers = { 'x-request-id': 'placing-once' }
  const placed = await ask(trade.buyer, PLACE, { input }, headers)
  expect(placed.placeWorkingOrder).toMatchObject({
    workingOrder: null,
    parts: [{ outcome: 'PLACED', order: { status: 'PLACED', units: 12 } }],
  })
  expect(placed.placeWorkingOrder.parts[0].order.lines[0].cells).toEqual([
    { size: 'S', ordered: 9 },
    { size: 'M', ordered: 3 },
  ])
  const repeated = await ask(trade.buyer, PLACE, { input }, headers)
  expect(repeated.placeWorkingOrder.parts[0].order.id).toBe(placed.placeWorkingOrder.parts[0].order.id)
  await trade.buyer.written(placed.placeWorkingOrder.written)
  const { orders } = await ask(trade.buyer, '{ orders(input: {}) { total rows { number status } } }')
  expect(orders).toMatchObject({ total: 1, rows: [{ status: 'PLACED' }] })
})

test('a brand has no working orders, and a reader writes in none', async () => {
  const reader = await trade.signedIn('reader@kade.example')
  expect((await reader.graphql('mutation { createWorkingOrder { __typename } }')).body.errors[0].extensions.code).toBe(
    'FORBIDDEN',
  )
  expect((await trade.seller.graphql('{ workingOrders { id } }')).body.errors[0].extensions.code).toBe('FORBIDDEN')
})

test('lines of a brand that is gone stay on the shelf, by the name they had', async () => {
  await askUntil(
    trade.buyer,
    ADD,
    { input: { lines: [{ productId: 'hal-rust' }] } },
    (data) => data.addToWorkingOrder.__typename === 'WorkingOrderSaved',
  )
  await trade.connect('ENDED')
  const { workingOrders } = await ask(trade.buyer, '{ workingOrders { id active } }')
  const left = await askUntil(
    trade.buyer,
    `query ($id: ID!) { workingOrder(id: $id) { lines { ${LINES} } } }`,
    { id: workingOrders[0].id },
    (data) => data.workingOrder.lines[0].shelved !== null,
  )
  expect(left.workingOrder.lines).toMatchObject([
    { shelved: 'NOT_CONNECTED', styleNumber: 'hal-1042', colourName: 'hal rust', product: null, window: null },
  ])
  const { resolveSkus } = await ask(trade.buyer, '{ resolveSkus(codes: ["hal-rust-M"]) { productId label } }')
  expect(resolveSkus).toEqual([{ productId: null, label: null }])
})
