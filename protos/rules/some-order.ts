/** Orders and legal histories for the tests of this folder. */

import type { Cell, Line, Order } from '../gen/orders/topic/v1/order.ts'
import type { CellChange, OrderEvent } from '../gen/orders/topic/v1/order_event.ts'
import { openUnits } from './cell-open.ts'
import { balanceOf } from './order-facts.ts'
import type { OrderFact } from './order-status.ts'
import { closesByItself } from './order-status.ts'

export function cellOf(over: Partial<Cell> = {}): Cell {
  return {
    sku: 's1',
    gtin: '',
    size: 'M',
    ordered: 4,
    shipped: 0,
    cancelled: 0,
    unitMinor: 1000,
    price: { listId: 'A', revision: 1, fromUnits: 1, bySku: false, byWindow: false, listMinor: 1000 },
    shipDate: '',
    reason: '',
    allocations: [],
    ...over,
  }
}

export function lineOf(id: string, cells: Cell[], over: Partial<Line> = {}): Line {
  const window = {
    id: 'w1',
    name: 'Drop 1',
    kind: 'PRE_ORDER',
    startShip: '2026-08-01',
    completeShip: '2026-08-31',
  } as const
  return {
    id,
    productId: `p-${id}`,
    styleId: 'st',
    styleNumber: '100',
    styleName: 'Coat',
    colourCode: '01',
    colourName: 'Ink',
    image: '',
    window,
    cells,
    answer: 'UNSPECIFIED',
    ...over,
  }
}

export function orderOf(lines: Line[], over: Partial<Order> = {}): Order {
  return {
    id: 'o1',
    number: 'HAL-2026-00001',
    brandId: 'b1',
    brandName: 'Halden',
    retailerId: 'r1',
    retailerName: 'Noor',
    status: 'PLACED',
    currency: 'EUR',
    poNumber: '',
    note: '',
    placedAt: '2026-07-01T00:00:00.000Z',
    placedBy: 'Ada',
    connectionId: 'c1',
    connectionRevision: 1,
    paymentTerms: 'Net 30',
    customerCode: '',
    discountBp: 0,
    lines,
    shipments: [],
    units: 0,
    valueMinor: 0,
    orderedUnits: 0,
    orderedValueMinor: 0,
    updatedAt: '',
    events: 0,
    clean: true,
    ...over,
  }
}

export function eventOf(order: Order | undefined, fact: OrderFact, over: Partial<OrderEvent> = {}): OrderEvent {
  const sequence = (order?.events ?? 0) + 1
  return {
    id: `e${sequence}`,
    orderId: 'o1',
    brandId: 'b1',
    retailerId: 'r1',
    sequence,
    feedPosition: sequence,
    at: `2026-07-01T00:00:${String(sequence % 60).padStart(2, '0')}.000Z`,
    actor: 'user:u1:Ada',
    actorOrganisationId: 'b1',
    fact,
    ...over,
  }
}

/**
 * One legal fact for the order as it stands, picked by `choose(n)` → 0 … n − 1; undefined when nothing may follow.
 * Written from the rules in the domain and not from the table, so that the table is tested against it.
 */
export function legalFact(order: Order, choose: (n: number) => number): OrderFact | undefined {
  if (closesByItself(order)) return { $case: 'closed', value: {} }
  const pending = order.lines.filter((line) => line.answer === 'PENDING')
  const facts: (() => OrderFact)[] = []
  if (order.status === 'PLACED') {
    facts.push(() => ({ $case: 'rejected', value: { reason: 'CREDIT', text: '' } }))
    facts.push(() => ({ $case: 'cancelled', value: { reason: '', text: '' } }))
    for (let weight = 0; weight < 6; weight++) facts.push(() => confirmation(order, choose))
  }
  if (pending.length > 0) {
    facts.push(() => {
      const answers = pending.map((line) => ({ id: line.id, answer: choose(3) }))
      if (answers.every(({ answer }) => answer === 2)) answers[0]!.answer = choose(2)
      const ids = (wanted: number) => answers.filter(({ answer }) => answer === wanted).map(({ id }) => id)
      return { $case: 'changesAnswered', value: { acceptedLineIds: ids(0), cancelledLineIds: ids(1) } }
    })
  }
  const shippable = balanceOf(order.lines).filter(({ lineId }) => !pending.some((line) => line.id === lineId))
  const accepted = ['CONFIRMED', 'CONFIRMED_WITH_CHANGES', 'PARTLY_SHIPPED'].includes(order.status)
  if (accepted && shippable.length > 0) {
    const shipment = () => {
      const cells = shippable
        .map((open) => ({ ...open, units: choose(open.units + 1) }))
        .filter(({ units }) => units > 0)
      return cells.length > 0 ? cells : [{ ...shippable[0]!, units: 1 }]
    }
    const head = { id: `sh${order.shipments.length}`, shippedAt: '2026-08-02', carrier: 'DHL', tracking: '' }
    for (let weight = 0; weight < 3; weight++) {
      facts.push(() => ({ $case: 'shipped', value: { shipment: { ...head, cells: shipment() } } }))
    }
  }
  if (accepted) {
    const value = { reason: 'DISCONTINUED', text: '', cancelled: balanceOf(order.lines) }
    facts.push(() => ({ $case: 'closedShort', value }))
  }
  return facts[choose(facts.length)]?.()
}

function confirmation(order: Order, choose: (n: number) => number): OrderFact {
  const changes: CellChange[] = []
  for (const line of order.lines) {
    for (const cell of line.cells) {
      const how = choose(5)
      if (how > 1) continue
      const after = how === 0 ? choose(cell.ordered) : cell.ordered
      const dateAfter = how === 1 ? '2026-09-15' : ''
      const place = { lineId: line.id, sku: cell.sku, before: openUnits(cell), after }
      changes.push({ ...place, dateBefore: '', dateAfter, reason: 'LATE_FROM_FACTORY' })
    }
  }
  return { $case: 'confirmed', value: { changes } }
}
