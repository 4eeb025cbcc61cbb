import { expect, test } from 'vitest'
import type { Order } from '../gen/orders/topic/v1/order.ts'
import { evolveOrder } from './evolve-order.ts'
import type { OrderFact } from './order-status.ts'
import { cellOf, eventOf, lineOf, orderOf } from './some-order.ts'

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
        {
          lineId: 'l2',
          sku: 's3',
          before: 4,
          after: 4,
          dateBefore: '',
          dateAfter: '2026-09-01',
          reason: 'LATE_FROM_FACTORY',
        },
      ],
    },
  })
  expect(changed.lines[1]!.cells[0]!.shipDate).toBe('2026-09-01')
  const one = then(changed, answer(['l2']))
  expect(one.status).toBe('CONFIRMED_WITH_CHANGES')
  expect(then(one, answer(['l1'])).status).toBe('CONFIRMED')
  const none = then(one, answer([], ['l1']))
  expect(none.lines[0]).toMatchObject({
    answer: 'CANCELLED',
    cells: [{ cancelled: 0 }, { cancelled: 4, allocations: [] }],
  })
  const cancelledAll = then(changed, answer([], ['l1', 'l2']))
  expect(cancelledAll).toMatchObject({ status: 'CONFIRMED', units: 0, valueMinor: 0 })
  expect(then(cancelledAll, closed).status).toBe('CLOSED')
})

test('closing short cancels exactly the balance, waiting lines too', () => {
  const partly = then(placed(), asOrdered, shipment('a', ['l1', 's1', 1]))
  const short = (cancelled: [string, string, number][]): OrderFact => ({
    $case: 'closedShort',
    value: {
      reason: 'OUT_OF_STOCK',
      text: '',
      cancelled: cancelled.map(([lineId, sku, units]) => ({ lineId, sku, units })),
    },
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
  const three = shipment('a', ['l1', 's1', 3])
  expect(code(() => then(confirmed, three, shipment('b', ['l1', 's1', 2])))).toBe('OVER_SHIP')
  expect(code(() => then(confirmed, shipment('a', ['l1', 's1', 0])))).toBe('MALFORMED')
  expect(code(() => then(confirmed, shipment('a')))).toBe('MALFORMED')
  expect(code(() => then(confirmed, shipment('a', ['l1', 's1', 1]), shipment('a', ['l1', 's1', 1])))).toBe('MALFORMED')
  expect(code(() => then(confirmed, closed))).toBe('UNITS_OPEN')
  expect(code(() => then(then(placed(), fewer('l1', 's1', 1)), answer(['l2'])))).toBe('LINE_NOT_PENDING')
  expect(code(() => then(then(placed(), fewer('l1', 's1', 1)), answer(['l1'], ['l1'])))).toBe('MALFORMED')
  expect(code(() => evolveOrder(confirmed, eventOf(confirmed, shipment('a', ['l1', 's1', 1]), { sequence: 2 })))).toBe(
    'OUT_OF_SEQUENCE',
  )
  expect(
    code(() => evolveOrder(confirmed, eventOf(confirmed, shipment('a', ['l1', 's1', 1]), { brandId: 'b2' }))),
  ).toBe('NOT_THIS_ORDER')
  expect(code(() => evolveOrder(confirmed, { ...eventOf(confirmed, closed), fact: undefined }))).toBe('MALFORMED')
  const used = orderOf([lineOf('l1', [cellOf({ shipped: 1 })])])
  expect(code(() => evolveOrder(undefined, eventOf(undefined, { $case: 'placed', value: { order: used } })))).toBe(
    'MALFORMED',
  )
})
