import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, fillTrade, giveAddress, placeOrder, startTrade } from './trade-fixture.ts'
import type { Trade } from './trade-fixture.ts'

let trade: Trade

beforeAll(async () => {
  trade = await startTrade(['orders'])
  await trade.connect('ACTIVE')
  await fillTrade(trade, 100)
  await giveAddress(trade)
})

afterAll(() => trade?.close())

const STATE = `status events units value { minor } shippedUnits openUnits actions flags note poNumber
  lines { answer cells { sku ordered confirmed shipped cancelled open reason unit { minor } } } timeline { sequence kind }`
const NOW = `query ($id: ID!) { order(id: $id) { ${STATE} } }`
const AS_OF = `query ($id: ID!, $at: DateTime!) { orderAsOf(id: $id, at: $at) { at order { ${STATE} } before { status units }
  moments { at events { sequence kind own actor { name organisationName } } } } }`
const DECIDED = '{ __typename ... on OrderDone { written order { events } } ... on Refused { code message } }'

const asOf = async (id: string, at: string, browser = trade.buyer) => (await ask(browser, AS_OF, { id, at })).orderAsOf
const now = async (id: string) => (await ask(trade.buyer, NOW, { id })).order

/** Places, confirms a part, ships one size, and gives the rest up; the order as it was read after each. */
async function wholeLife() {
  const { id, written } = await placeOrder(
    trade,
    [
      ['hal-ink-S', 12],
      ['hal-ink-M', 2],
    ],
    'Before noon, please',
  )
  await trade.buyer.written(written)
  const states = [await now(id)]
  const lineId = '1'
  const acts: [browser: Trade['buyer'], name: string, input: object][] = [
    [
      trade.seller,
      'confirmOrder',
      { expectedEvents: 1, cells: [{ lineId, sku: 'hal-ink-S', quantity: 10, reason: 'OUT_OF_STOCK' }] },
    ],
    [trade.buyer, 'answerChanges', { expectedEvents: 2, acceptedLineIds: [lineId], cancelledLineIds: [] }],
    [trade.seller, 'shipOrder', { carrier: 'DHL', cells: [{ lineId, sku: 'hal-ink-S', units: 10 }] }],
    [trade.seller, 'closeShort', { expectedEvents: 4, reason: 'DISCONTINUED' }],
  ]
  for (const [browser, name, input] of acts) {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`
    const mutation = `mutation ($input: ${type}) { ${name}(input: $input) ${DECIDED} }`
    const { [name]: decided } = await ask(browser, mutation, { input: { orderId: id, ...input } })
    expect(decided).toMatchObject({ __typename: 'OrderDone' })
    await trade.buyer.written(decided.written)
    states.push(await now(id))
  }
  return { id, states }
}

test('placed, confirmed in part, shipped, the rest given up: each moment shows the order as it was', async () => {
  const { id, states } = await wholeLife()
  expect(states.map(({ status }) => status)).toEqual([
    'PLACED',
    'CONFIRMED_WITH_CHANGES',
    'CONFIRMED',
    'PARTLY_SHIPPED',
    'CLOSED',
  ])
  const { moments } = await asOf(id, new Date().toISOString())
  expect(moments).toMatchObject([
    { events: [{ sequence: 1, kind: 'PLACED', own: true, actor: { organisationName: 'The kade' } }] },
    { events: [{ sequence: 2, kind: 'CONFIRMED_WITH_CHANGES', own: false, actor: { name: 'seller@halden.example' } }] },
    { events: [{ sequence: 3, kind: 'CHANGES_ANSWERED' }] },
    { events: [{ sequence: 4, kind: 'SHIPPED' }] },
    { events: [{ sequence: 5, kind: 'CLOSED_SHORT' }] },
  ])

  for (const [index, state] of states.entries()) {
    for (const browser of [trade.buyer, trade.seller]) {
      const then = await asOf(id, moments[index].at, browser)
      // What may be done with an order is done to it now; a note is for the brand to look at.
      const flags = browser === trade.seller ? expect.arrayContaining(['NOTE']) : state.flags
      expect(then.order).toEqual({ ...state, actions: [], flags })
      const before = states[index - 1]
      expect(then.before).toEqual(before ? { status: before.status, units: before.units } : null)
      expect(then.moments.map(({ at }: { at: string }) => at)).toEqual(moments.map(({ at }: { at: string }) => at))
    }
  }
})

test('before it was placed there was none; a time to come and what is no time are refused', async () => {
  const { id, written } = await placeOrder(trade, [['hal-rust-M', 3]])
  const [{ at }] = (await asOf(id, new Date().toISOString())).moments
  expect(await asOf(id, '2020-01-01T00:00:00Z')).toMatchObject({ order: null, before: null, moments: [{ at }] })
  const justBefore = new Date(Date.parse(at) - 1).toISOString()
  expect(await asOf(id, justBefore)).toMatchObject({ at: justBefore, order: null })
  // It needs no view: whoever has just placed it may ask.
  expect(await asOf(id, at)).toMatchObject({ order: { status: 'PLACED', timeline: [{ kind: 'PLACED' }] } })
  await trade.buyer.written(written)

  const refused = async (then: string) => (await trade.buyer.graphql(AS_OF, { id, at: then })).body.errors[0].extensions
  expect(await refused('2099-01-01T00:00:00Z')).toMatchObject({ reason: 'MOMENT_IN_FUTURE' })
  for (const text of ['', 'yesterday', '2026-02-30T00:00:00Z', '2026-11-23'])
    expect(await refused(text)).toMatchObject({ code: 'BAD_USER_INPUT' })
})

test('another organisation is told nothing of a past order, not even that there is one', async () => {
  const { id, written } = await placeOrder(trade, [['hal-rust-S', 2]])
  await trade.buyer.written(written)
  const at = new Date().toISOString()
  for (const [kind, slug] of [
    ['RETAILER', 'other'],
    ['BRAND', 'rival'],
  ] as const) {
    await trade.system.person(await trade.system.organisation(kind, slug), `owner@${slug}.example`)
    const stranger = await trade.signedIn(`owner@${slug}.example`)
    expect(await asOf(id, at, stranger)).toBeNull()
    expect(await asOf('no-such-order', at, stranger)).toBeNull()
  }
  for (const email of ['reader@halden.example', 'reader@kade.example'])
    expect(await asOf(id, at, await trade.signedIn(email))).toMatchObject({ order: { status: 'PLACED', actions: [] } })
})
