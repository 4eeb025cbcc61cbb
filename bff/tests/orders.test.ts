import { eventually } from '@selvedge/platform/testing/settle'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from './browser.ts'
import { ask, askUntil, fillTrade, giveAddress, placeOrder, startTrade } from './trade-fixture.ts'
import type { Trade } from './trade-fixture.ts'

let trade: Trade

beforeAll(async () => {
  trade = await startTrade(['orders', 'notices'])
  await trade.connect('ACTIVE', { discountBp: 1_000 })
  await fillTrade(trade, 100)
  await giveAddress(trade)
})

afterAll(() => trade?.close())

/** Places an order as a buyer does. @returns its id, when its list has it */
async function place(cells: [sku: string, units: number][], note = ''): Promise<string> {
  const { id, written } = await placeOrder(trade, cells, note)
  await trade.buyer.written(written)
  return id
}

const LIST = `query ($input: OrdersInput!) { orders(input: $input) { total toDo clean liveCursor statuses { status count } sums { orders units value { minor currency } }
  others { name count } rows { id number status other { name } customerCode poNumber units value { minor } flags clean events windows { id } } } }`
const PAGE = `query ($id: ID!) { order(id: $id) { id status events actions flags units value { minor } shippedUnits openUnits liveCursor
  lines { id answer shippable imageUrl(width: 160) cells { sku ordered confirmed shipped open reason unit { minor } why { listName revision fromUnits listUnit { minor } discountBp } } }
  timeline { sequence kind own actor { name organisationName } reason changes { label before after reason } shipment { carrier units cells { label units } } } } }`
const DECIDED = `__typename ... on OrderDone { written order { status events actions timeline { kind } } } ... on Refused { code }`

function follow(browser: Browser, after: string | null) {
  const events: any[] = []
  const client = browser.live()
  client.subscribe(
    {
      query: `subscription ($after: String) { orderChanges(after: $after) { __typename ... on Reset { cursor }
        ... on OrderChanged { cursor event { kind sequence } row { id status } order { id status events liveCursor } } } }`,
      variables: { after },
    },
    { next: ({ data }) => void events.push(data!['orderChanges']), error: () => {}, complete: () => {} },
  )
  return { events, stop: () => client.dispose() }
}

test('an order from placing to closing, on both sides, each event told once and in order', async () => {
  const { orders: before } = await ask(trade.seller, LIST, { input: {} })
  const seller = follow(trade.seller, before.liveCursor)
  const id = await place([
    ['hal-ink-S', 12],
    ['hal-ink-M', 2],
  ])
  await eventually(() =>
    expect(seller.events).toMatchObject([{ event: { kind: 'PLACED', sequence: 1 }, row: { id, status: 'PLACED' } }]),
  )

  const { order: inbox } = await ask(trade.seller, PAGE, { id })
  expect(inbox).toMatchObject({ status: 'PLACED', actions: ['CONFIRM', 'REJECT'], units: 14, flags: [] })
  expect(inbox.lines[0].cells).toMatchObject([
    {
      sku: 'hal-ink-S',
      ordered: 12,
      confirmed: null,
      open: 12,
      unit: { minor: 8_100 },
      why: { listName: 'hal Europe', revision: 4, fromUnits: 10, listUnit: { minor: 9_000 }, discountBp: 1_000 },
    },
    { sku: 'hal-ink-M', ordered: 2 },
  ])
  expect((await ask(trade.buyer, PAGE, { id })).order.actions).toEqual(['CANCEL'])

  const CONFIRM = `mutation ($input: ConfirmOrderInput!) { confirmOrder(input: $input) { ${DECIDED} ... on OrderStale { order { events } } } }`
  const lineId = inbox.lines[0].id
  const cells = [{ lineId, sku: 'hal-ink-S', quantity: 10, reason: 'OUT_OF_STOCK' }]
  const input = { orderId: id, expectedEvents: 1, cells }
  const { confirmOrder } = await ask(trade.seller, CONFIRM, { input })
  expect(confirmOrder).toMatchObject({
    __typename: 'OrderDone',
    order: {
      status: 'CONFIRMED_WITH_CHANGES',
      events: 2,
      timeline: [{ kind: 'PLACED' }, { kind: 'CONFIRMED_WITH_CHANGES' }],
    },
  })
  expect((await ask(trade.seller, CONFIRM, { input })).confirmOrder).toMatchObject({
    __typename: 'OrderStale',
    order: { events: 2 },
  })
  await trade.buyer.written(confirmOrder.written)
  const { order: changed } = await ask(trade.buyer, PAGE, { id })
  expect(changed).toMatchObject({
    actions: ['ANSWER_CHANGES'],
    flags: ['CHANGES_WAITING'],
    lines: [{ answer: 'PENDING', shippable: 0 }],
  })
  expect(changed.timeline[1]).toMatchObject({
    own: false,
    actor: { name: 'seller@halden.example', organisationName: 'The halden' },
    changes: [{ label: 'hal Parka · hal ink · S', before: 12, after: 10, reason: 'OUT_OF_STOCK' }],
  })
  expect((await ask(trade.buyer, LIST, { input: { toDo: true } })).orders).toMatchObject({
    total: 1,
    toDo: 1,
    rows: [{ id }],
  })

  const ANSWER = `mutation ($input: AnswerChangesInput!) { answerChanges(input: $input) { ${DECIDED} } }`
  const answer = { orderId: id, expectedEvents: 2, acceptedLineIds: [lineId], cancelledLineIds: [] }
  expect((await ask(trade.buyer, ANSWER, { input: answer })).answerChanges.order).toMatchObject({
    status: 'CONFIRMED',
    actions: [],
  })
  const SHIP = `mutation ($input: ShipOrderInput!) { shipOrder(input: $input) { ${DECIDED} } }`
  const shipment = (sku: string, units: number) => ({ orderId: id, carrier: 'DHL', cells: [{ lineId, sku, units }] })
  expect((await ask(trade.seller, SHIP, { input: shipment('hal-ink-S', 11) })).shipOrder).toMatchObject({
    __typename: 'Refused',
  })
  const { shipOrder } = await ask(trade.seller, SHIP, { input: shipment('hal-ink-S', 10) })
  expect(shipOrder.order).toMatchObject({ status: 'PARTLY_SHIPPED', actions: ['SHIP', 'CLOSE_SHORT'] })
  const { shipOrder: last } = await ask(trade.seller, SHIP, { input: shipment('hal-ink-M', 2) })
  expect(last.order).toMatchObject({ status: 'CLOSED', actions: [] })
  await trade.buyer.written(last.written)
  expect((await ask(trade.buyer, PAGE, { id })).order).toMatchObject({
    shippedUnits: 12,
    openUnits: 0,
    units: 12,
    value: { minor: 12 * 8_100 },
  })

  const kinds = ['PLACED', 'CONFIRMED_WITH_CHANGES', 'CHANGES_ANSWERED', 'SHIPPED', 'SHIPPED', 'CLOSED']
  await eventually(() => expect(seller.events.map(({ event }) => event.kind)).toEqual(kinds))
  await seller.stop()
  const later = follow(trade.seller, seller.events[2].cursor)
  await eventually(() => expect(later.events.map(({ event }) => event.sequence)).toEqual([4, 5, 6]))
  await later.stop()
})

test('clean orders are confirmed in one action; one with a note is left to people', async () => {
  const clean = await place([['hal-rust-S', 1]])
  const noted = await place([['hal-rust-S', 2]], 'Please call first')
  const { orders } = await ask(trade.seller, LIST, { input: { toDo: true, sort: 'OLDEST' } })
  expect(orders).toMatchObject({
    total: 2,
    toDo: 2,
    clean: 1,
    others: [{ name: 'The kade', count: 2 }],
    rows: [
      { id: clean, clean: true, flags: [] },
      { id: noted, clean: false, flags: ['NOTE'] },
    ],
  })
  const { confirmCleanOrders } = await ask(
    trade.seller,
    'mutation { confirmCleanOrders { ... on CleanOrdersConfirmed { written confirmed { id status } skipped { orderId } } ... on Refused { code } } }',
  )
  expect(confirmCleanOrders).toMatchObject({ confirmed: [{ id: clean, status: 'CONFIRMED' }], skipped: [] })
  await trade.buyer.written(confirmCleanOrders.written)
  const REJECT = `mutation ($input: RejectOrderInput!) { rejectOrder(input: $input) { ${DECIDED} } }`
  const { rejectOrder } = await ask(trade.seller, REJECT, {
    input: { orderId: noted, expectedEvents: 1, reason: 'CREDIT', text: 'Sorry' },
  })
  expect(rejectOrder.order.status).toBe('REJECTED')
  expect((await ask(trade.seller, LIST, { input: { text: 'po 2' } })).orders.rows).toMatchObject([
    { id: noted, customerCode: 'K-77' },
  ])
})

test('a buyer cancels while the brand has not answered; a file of it holds no formula', async () => {
  const id = await place([['hal-rust-M', 3]], '=1+1')
  const { orderCsv } = await ask(trade.buyer, 'query ($id: ID!) { orderCsv(id: $id) { fileName text } }', { id })
  expect(orderCsv.text.split('\r\n')[1]).toMatch(
    /^[\w-]+,PO 3,PLACED,The halden,The kade,K-77,.*,hal-rust-M,.*,3,,0,0,3,90\.00,250\.00,270\.00,EUR$/,
  )
  const CANCEL = `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { ${DECIDED} } }`
  expect((await ask(trade.buyer, CANCEL, { input: { orderId: id, expectedEvents: 1 } })).cancelOrder.order.status).toBe(
    'CANCELLED',
  )
})

test('badges follow what waits for each side', async () => {
  const counts: any[] = []
  const client = trade.seller.live()
  client.subscribe(
    { query: 'subscription { badgesChanged { orders notices } }' },
    { next: ({ data }) => void counts.push(data!['badgesChanged']), error: () => {}, complete: () => {} },
  )
  await eventually(() => expect(counts.at(-1)).toMatchObject({ orders: 0 }))
  const id = await place([['hal-rust-M', 4]])
  await eventually(() => expect(counts.at(-1)).toMatchObject({ orders: 1 }))
  await client.dispose()
  // Badges count orders, notices are made of their events and name organisations: each comes by a topic of its own.
  const { notices } = await askUntil(
    trade.seller,
    '{ notices(input: { first: 2 }) { unread cursor rows { id kind read subject subjectId subjectLabel other { name } } } }',
    {},
    ({ notices: { rows } }) =>
      rows[0].subjectId === id && rows[0].other.name !== '' && rows[1].kind === 'ORDER_CANCELLED',
  )
  expect(notices.rows).toMatchObject([
    { kind: 'ORDER_PLACED', read: false, subject: 'ORDER', other: { name: 'The kade' } },
    { kind: 'ORDER_CANCELLED', read: false },
  ])
  const marked = await ask(
    trade.seller,
    'mutation { markNoticesRead { ... on NoticesMarked { badges { notices orders } } } }',
  )
  expect(marked.markNoticesRead.badges).toEqual({ notices: 0, orders: 1 })
})

test('another organisation sees nothing of an order, and a reader decides nothing', async () => {
  const { orders } = await ask(trade.seller, LIST, { input: { first: 1 } })
  const { id } = orders.rows[0]
  const other = await trade.system.organisation('RETAILER', 'other')
  await trade.system.person(other, 'buyer@other.example', 'BUYER')
  const stranger = await trade.signedIn('buyer@other.example')
  expect((await ask(stranger, PAGE, { id })).order).toBeNull()
  expect((await ask(stranger, LIST, { input: {} })).orders).toMatchObject({
    total: 0,
    toDo: 0,
    statuses: [],
    others: [],
    sums: [],
  })
  const CANCEL =
    'mutation ($id: ID!) { cancelOrder(input: { orderId: $id, expectedEvents: 1 }) { ... on Refused { code } } }'
  expect((await ask(stranger, CANCEL, { id })).cancelOrder.code).toMatch(/UNKNOWN|NOT_FOUND/)
  const reader = await trade.signedIn('reader@halden.example')
  expect((await ask(reader, PAGE, { id })).order.actions).toEqual([])
  expect((await reader.graphql('mutation { confirmCleanOrders { __typename } }')).body.errors[0].extensions.code).toBe(
    'FORBIDDEN',
  )
})

// Last: nothing moves the views afterwards.
test('whoever has just placed an order can open it before the view has it, and nobody else can', async () => {
  await trade.system.person(await trade.system.organisation('RETAILER', 'stranger'), 'buyer@stranger.example', 'BUYER')
  const stranger = await trade.signedIn('buyer@stranger.example')
  await trade.system.projector.stop()
  const { id } = await placeOrder(trade, [['hal-ink-S', 12]])
  const { order } = await ask(trade.buyer, PAGE, { id })
  expect(order).toMatchObject({ id, status: 'PLACED', events: 1, units: 12, timeline: [{ kind: 'PLACED' }] })
  expect((await ask(stranger, PAGE, { id })).order).toBeNull()
})
