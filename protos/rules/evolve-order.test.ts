import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Order } from '../gen/orders/topic/v1/order.ts'
import { Order as OrderMessage } from '../gen/orders/topic/v1/order.ts'
import type { OrderEvent } from '../gen/orders/topic/v1/order_event.ts'
import { OrderEvent as OrderEventMessage } from '../gen/orders/topic/v1/order_event.ts'
import { heldUnits, openUnits } from './cell-open.ts'
import { evolveOrder, replayOrder } from './evolve-order.ts'
import type { OrderFact } from './order-status.ts'
import { cellOf, eventOf, legalFact, lineOf, orderOf } from './some-order.ts'

const allocated = (units: number) => [
  { warehouse: 'W1', units: 1 },
  { warehouse: 'W2', units: units - 1 },
]

/** Two lines of 4 + 4 and 4 units, allocated in two warehouses. */
function placed(): Order {
  const cells = ['s1', 's2'].map((sku) => cellOf({ sku, allocations: allocated(4) }))
  const lines = [lineOf('l1', cells), lineOf('l2', [cellOf({ sku: 's3', unitMinor: 500, allocations: allocated(4) })])]
  return evolveOrder(undefined, eventOf(undefined, { $case: 'placed', value: { order: orderOf(lines) } }))
}

const then = (order: Order, ...facts: OrderFact[]) =>
  facts.reduce((current, fact) => evolveOrder(current, eventOf(current, fact)), order)

const fewer = (lineId: string, sku: string, after: number): OrderFact => ({
  $case: 'confirmed',
  value: { changes: [{ lineId, sku, before: 4, after, dateBefore: '', dateAfter: '', reason: 'OUT_OF_STOCK' }] },
})
const asOrdered: OrderFact = { $case: 'confirmed', value: { changes: [] } }
const answer = (acceptedLineIds: string[], cancelledLineIds: string[] = []): OrderFact => ({
  $case: 'changesAnswered',
  value: { acceptedLineIds, cancelledLineIds },
})
const shipment = (id: string, ...cells: [string, string, number][]): OrderFact => ({
  $case: 'shipped',
  value: {
    shipment: {
      id,
      shippedAt: '2026-08-02',
      carrier: 'DHL',
      tracking: '',
      cells: cells.map(([lineId, sku, units]) => ({ lineId, sku, units })),
    },
  },
})
const all: [string, string, number][] = [
  ['l1', 's1', 4],
  ['l1', 's2', 4],
  ['l2', 's3', 4],
]
const closed: OrderFact = { $case: 'closed', value: {} }

function code(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
  return 'LEGAL'
}

test('confirmed as ordered, shipped in two parts, closed', () => {
  const confirmed = then(placed(), asOrdered)
  expect(confirmed).toMatchObject({ status: 'CONFIRMED', units: 12, valueMinor: 10_000, orderedUnits: 12, events: 2 })
  const partly = then(confirmed, shipment('a', ['l1', 's1', 3]))
  expect(partly.status).toBe('PARTLY_SHIPPED')
  expect(partly.lines[0]!.cells[0]!.allocations).toEqual([{ warehouse: 'W2', units: 1 }])
  const shipped = then(partly, shipment('b', ['l1', 's1', 1], ['l1', 's2', 4], ['l2', 's3', 4]))
  expect(shipped).toMatchObject({ status: 'SHIPPED', units: 12 })
  expect(shipped.shipments.map((each) => each.id)).toEqual(['a', 'b'])
  expect(then(shipped, closed).status).toBe('CLOSED')
})

test('a changed line waits, keeps its units and cannot ship; the other goes on', () => {
  const changed = then(placed(), fewer('l1', 's1', 1))
  expect(changed).toMatchObject({ status: 'CONFIRMED_WITH_CHANGES', units: 9, orderedUnits: 12 })
  expect(changed.lines.map((line) => line.answer)).toEqual(['PENDING', 'UNSPECIFIED'])
  expect(changed.lines[0]!.cells[0]).toMatchObject({ confirmed: 1, reason: 'OUT_OF_STOCK', allocations: allocated(4) })
  expect(code(() => then(changed, shipment('a', ['l1', 's2', 1])))).toBe('LINE_PENDING')
  const shipping = then(changed, shipment('a', ['l2', 's3', 4]))
  expect(shipping.status).toBe('CONFIRMED_WITH_CHANGES')
  const accepted = then(shipping, answer(['l1']))
  expect(accepted.status).toBe('PARTLY_SHIPPED')
  expect(accepted.lines[0]!.cells[0]!.allocations).toEqual([{ warehouse: 'W1', units: 1 }])
  expect(then(accepted, shipment('b', ['l1', 's1', 1], ['l1', 's2', 4])).status).toBe('SHIPPED')
})

test('with the last answer the status follows the shipments', () => {
  const changed = then(placed(), {
    $case: 'confirmed',
    value: {
      changes: [
        { lineId: 'l1', sku: 's1', before: 4, after: 0, dateBefore: '', dateAfter: '', reason: 'DISCONTINUED' },
        { lineId: 'l2', sku: 's3', before: 4, after: 4, dateBefore: '', dateAfter: '2026-09-01', reason: 'LATE_FROM_FACTORY' },
      ],
    },
  })
  expect(changed.lines[1]!.cells[0]!.shipDate).toBe('2026-09-01')
  const one = then(changed, answer(['l2']))
  expect(one.status).toBe('CONFIRMED_WITH_CHANGES')
  expect(then(one, answer(['l1'])).status).toBe('CONFIRMED')
  const none = then(one, answer([], ['l1']))
  expect(none.lines[0]).toMatchObject({ answer: 'CANCELLED', cells: [{ cancelled: 0 }, { cancelled: 4, allocations: [] }] })
  const cancelledAll = then(changed, answer([], ['l1', 'l2']))
  expect(cancelledAll).toMatchObject({ status: 'CONFIRMED', units: 0, valueMinor: 0 })
  expect(then(cancelledAll, closed).status).toBe('CLOSED')
})

test('closing short cancels exactly the balance, waiting lines too', () => {
  const partly = then(placed(), asOrdered, shipment('a', ['l1', 's1', 1]))
  const short = (cancelled: [string, string, number][]): OrderFact => ({
    $case: 'closedShort',
    value: { reason: 'OUT_OF_STOCK', text: '', cancelled: cancelled.map(([lineId, sku, units]) => ({ lineId, sku, units })) },
  })
  expect(code(() => then(partly, short(all)))).toBe('NOT_THE_BALANCE')
  const done = then(partly, short([['l1', 's1', 3], ...all.slice(1)]))
  expect(done).toMatchObject({ status: 'CLOSED', units: 1, valueMinor: 1000, orderedUnits: 12 })
  const nothing = then(placed(), {
    $case: 'confirmed',
    value: {
      changes: all.map(([lineId, sku]) => ({
        lineId,
        sku,
        before: 4,
        after: 0,
        dateBefore: '',
        dateAfter: '',
        reason: 'DISCONTINUED',
      })),
    },
  })
  expect(nothing.lines[0]!.cells[0]!.allocations).toEqual(allocated(4))
  const given = then(nothing, short([]))
  expect(given).toMatchObject({ status: 'CLOSED', lines: [{ answer: 'CANCELLED' }, { answer: 'CANCELLED' }] })
  expect(given.lines[0]!.cells[0]!.allocations).toEqual([])
})

test('rejecting and cancelling give every unit up, while placed only', () => {
  const rejected: OrderFact = { $case: 'rejected', value: { reason: 'CREDIT', text: '' } }
  const cancelled: OrderFact = { $case: 'cancelled', value: { reason: '', text: 'by mistake' } }
  expect(then(placed(), rejected)).toMatchObject({ status: 'REJECTED', units: 0, orderedUnits: 12 })
  expect(then(placed(), cancelled)).toMatchObject({ status: 'CANCELLED', units: 0, orderedUnits: 12 })
  expect(code(() => then(placed(), asOrdered, cancelled))).toBe('ILLEGAL_STATUS')
  expect(code(() => then(placed(), { $case: 'rejected', value: { reason: '', text: '' } }))).toBe('NO_REASON')
})

test('what cannot be is refused with its code', () => {
  const confirmed = then(placed(), asOrdered)
  const change = (over: object): OrderFact => {
    const base = { lineId: 'l1', sku: 's1', before: 4, after: 4, dateBefore: '', dateAfter: '', reason: 'OTHER' }
    return { $case: 'confirmed', value: { changes: [{ ...base, ...over }] } }
  }
  expect(code(() => then(placed(), change({})))).toBe('NOT_A_CHANGE')
  expect(code(() => then(placed(), change({ dateAfter: '2026-08-31' })))).toBe('NOT_A_CHANGE')
  expect(code(() => then(placed(), change({ after: 5 })))).toBe('ABOVE_ORDERED')
  expect(code(() => then(placed(), change({ after: -1 })))).toBe('MALFORMED')
  expect(code(() => then(placed(), change({ after: 1, before: 3 })))).toBe('MALFORMED')
  expect(code(() => then(placed(), change({ after: 1, reason: '' })))).toBe('NO_REASON')
  expect(code(() => then(placed(), change({ after: 1, sku: 's9' })))).toBe('UNKNOWN_CELL')
  expect(code(() => then(placed(), change({ after: 1, lineId: 'l9' })))).toBe('UNKNOWN_LINE')
  expect(code(() => then(confirmed, shipment('a', ['l1', 's1', 3], ['l1', 's1', 2])))).toBe('OVER_SHIP')
  expect(code(() => then(confirmed, shipment('a', ['l1', 's1', 0])))).toBe('MALFORMED')
  expect(code(() => then(confirmed, shipment('a')))).toBe('MALFORMED')
  expect(code(() => then(confirmed, shipment('a', ['l1', 's1', 1]), shipment('a', ['l1', 's1', 1])))).toBe('MALFORMED')
  expect(code(() => then(confirmed, closed))).toBe('UNITS_OPEN')
  expect(code(() => then(then(placed(), fewer('l1', 's1', 1)), answer(['l2'])))).toBe('LINE_NOT_PENDING')
  expect(code(() => then(then(placed(), fewer('l1', 's1', 1)), answer(['l1'], ['l1'])))).toBe('MALFORMED')
  expect(code(() => evolveOrder(confirmed, eventOf(confirmed, shipment('a', ['l1', 's1', 1]), { sequence: 2 })))).toBe(
    'OUT_OF_SEQUENCE',
  )
  expect(code(() => evolveOrder(confirmed, eventOf(confirmed, shipment('a', ['l1', 's1', 1]), { brandId: 'b2' })))).toBe(
    'NOT_THIS_ORDER',
  )
  expect(code(() => evolveOrder(confirmed, { ...eventOf(confirmed, closed), fact: undefined }))).toBe('MALFORMED')
  const used = orderOf([lineOf('l1', [cellOf({ shipped: 1 })])])
  expect(code(() => evolveOrder(undefined, eventOf(undefined, { $case: 'placed', value: { order: used } })))).toBe('MALFORMED')
})

const someLines = fc
  .array(fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 900 })), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((lines) =>
    lines.map((cells, line) =>
      lineOf(
        `l${line}`,
        cells.map(([ordered, unitMinor], cell) =>
          cellOf({ sku: `s${cell}`, ordered, unitMinor, allocations: allocated(ordered).filter((each) => each.units > 0) }),
        ),
      ),
    ),
  )

/** Plays legal facts until none is left or the choices run out; `seen` gets every order on the way. */
function play(lines: ReturnType<typeof lineOf>[], choices: readonly number[], seen: (order: Order, event: OrderEvent) => void) {
  const events = [eventOf(undefined, { $case: 'placed', value: { order: orderOf(lines) } })]
  let order = evolveOrder(undefined, events[0]!)
  seen(order, events[0]!)
  let next = 0
  const choose = (n: number) => (n === 0 ? 0 : choices[next++ % choices.length]! % n)
  for (let step = 0; step < 12; step++) {
    const fact = legalFact(order, choose)
    if (!fact) break
    const event = eventOf(order, fact)
    order = evolveOrder(order, event)
    events.push(event)
    seen(order, event)
  }
  return { events, order }
}

const someChoices = fc.array(fc.nat(1000), { minLength: 20, maxLength: 60 })

test('property: along every legal history the invariants hold, and replaying the timeline gives the served order', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(someLines, someChoices, (lines, choices) => {
      const { events, order } = play(lines, choices, (each) => {
        reached.add(each.status)
        expectSound(each)
      })
      expect(replayOrder(events)).toEqual(order)
      // The same over the wire: defaults that protobuf drops must not matter.
      const stored = events.map((event) => OrderEventMessage.decode(OrderEventMessage.encode(event).finish()))
      const served = OrderMessage.decode(OrderMessage.encode(order).finish())
      const replayed = OrderMessage.decode(OrderMessage.encode(replayOrder(stored)!).finish())
      expect(replayed).toEqual(served)
    }),
    { numRuns: 400 },
  )
  expect([...reached].sort()).toEqual(
    ['CANCELLED', 'CLOSED', 'CONFIRMED', 'CONFIRMED_WITH_CHANGES', 'PARTLY_SHIPPED', 'PLACED', 'REJECTED', 'SHIPPED'].sort(),
  )
})

function expectSound(order: Order): void {
  const cells = order.lines.flatMap((line) => line.cells.map((cell) => ({ line, cell })))
  for (const { line, cell } of cells) {
    const held = heldUnits(line, cell)
    expect(openUnits(cell)).toBeGreaterThanOrEqual(0)
    expect((cell.confirmed ?? cell.ordered) <= cell.ordered && cell.cancelled >= 0).toBe(true)
    expect(cell.allocations.reduce((sum, each) => sum + each.units, 0)).toBe(held)
    const shipped = order.shipments
      .flatMap((each) => each.cells)
      .filter((each) => each.lineId === line.id && each.sku === cell.sku)
    expect(cell.shipped).toBe(shipped.reduce((sum, each) => sum + each.units, 0))
  }
  const waits = order.lines.some((line) => line.answer === 'PENDING')
  expect(order.status === 'CONFIRMED_WITH_CHANGES').toBe(waits)
  const open = cells.some(({ cell }) => openUnits(cell) > 0)
  if (['REJECTED', 'CANCELLED', 'CLOSED', 'SHIPPED'].includes(order.status)) expect(open).toBe(false)
  if (order.status === 'PARTLY_SHIPPED') expect(open).toBe(true)
  const living = cells.map(({ cell }) => ({ cell, units: (cell.confirmed ?? cell.ordered) - cell.cancelled }))
  expect(order.units).toBe(living.reduce((sum, { units }) => sum + units, 0))
  expect(order.valueMinor).toBe(living.reduce((sum, { units, cell }) => sum + units * cell.unitMinor, 0))
}

test('property: an order is never changed in place', () => {
  fc.assert(
    fc.property(someLines, someChoices, (lines, choices) => {
      const kept: [Order, string][] = []
      play(lines, choices, (order) => kept.push([order, JSON.stringify(order)]))
      for (const [order, text] of kept) expect(JSON.stringify(order)).toBe(text)
    }),
    { numRuns: 100 },
  )
})

test('property: an event that comes twice, or out of its turn, is refused', () => {
  fc.assert(
    fc.property(someLines, someChoices, fc.nat(), fc.nat(), (lines, choices, at, from) => {
      const { events } = play(lines, choices, () => {})
      const upTo = at % events.length
      const order = replayOrder(events.slice(0, upTo))
      const wrong = events.filter((_, index) => index !== upTo)[from % Math.max(1, events.length - 1)]
      if (wrong) expect(code(() => evolveOrder(order, wrong))).not.toBe('LEGAL')
    }),
    { numRuns: 300 },
  )
})
