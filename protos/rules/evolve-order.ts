/** The order is the replay of its events: used by orders to decide, by views and by tests to read. */

import type { Line, Order } from '../gen/orders/topic/v1/order.ts'
import type { OrderEvent } from '../gen/orders/topic/v1/order_event.ts'
import { openUnits } from './cell-open.ts'
import { IllegalOrderEvent } from './illegal-order-event.ts'
import { answerChanges, assertFresh, closeShort, confirm, givenUp, ship } from './order-facts.ts'
import type { OrderFact } from './order-status.ts'
import { nextStatus, takesFact } from './order-status.ts'
import { orderTotals } from './order-totals.ts'

/** The order after one more event; the given order is left as it is. Throws IllegalOrderEvent. */
export function evolveOrder(order: Order | undefined, event: OrderEvent): Order {
  const fact = event.fact
  if (!fact) throw new IllegalOrderEvent('MALFORMED', 'an event without a fact')
  if (!takesFact(order?.status, fact.$case)) {
    throw new IllegalOrderEvent('ILLEGAL_STATUS', `${fact.$case} does not follow ${order?.status ?? 'nothing'}`)
  }
  // Only `placed` follows nothing, and it follows nothing else.
  const before = fact.$case === 'placed' ? placedOrder(fact.value.order) : order!
  assertNext(before, event)

  const lines = linesAfter(before, fact)
  return {
    ...before,
    lines,
    shipments: fact.$case === 'shipped' ? [...before.shipments, fact.value.shipment!] : before.shipments,
    status: nextStatus(order?.status, fact.$case, lines),
    ...orderTotals(lines),
    updatedAt: event.at,
    events: event.sequence,
  }
}

/** Replays a timeline from its first event. Undefined for none. Throws IllegalOrderEvent. */
export function replayOrder(events: Iterable<OrderEvent>): Order | undefined {
  let order: Order | undefined
  for (const event of events) order = evolveOrder(order, event)
  return order
}

function placedOrder(order: Order | undefined): Order {
  if (!order) throw new IllegalOrderEvent('MALFORMED', 'placed without an order')
  assertFresh(order)
  return { ...order, events: 0 }
}

function assertNext(order: Order, event: OrderEvent): void {
  if (event.sequence !== order.events + 1) {
    throw new IllegalOrderEvent('OUT_OF_SEQUENCE', `event ${event.sequence} does not follow ${order.events}`)
  }
  if (event.orderId !== order.id || event.brandId !== order.brandId || event.retailerId !== order.retailerId) {
    throw new IllegalOrderEvent('NOT_THIS_ORDER', 'the event names another order, brand or retailer')
  }
}

function linesAfter(order: Order, fact: OrderFact): Line[] {
  switch (fact.$case) {
    case 'placed':
      return order.lines
    case 'confirmed':
      return confirm(order.lines, fact.value)
    case 'rejected':
      assertReason(fact.value.reason)
      return order.lines.map(givenUp)
    case 'cancelled':
      return order.lines.map(givenUp)
    case 'changesAnswered':
      return answerChanges(order.lines, fact.value.acceptedLineIds, fact.value.cancelledLineIds)
    case 'shipped':
      assertNewShipment(order, fact.value.shipment?.id)
      return ship(order.lines, fact.value.shipment!.cells)
    case 'closedShort':
      assertReason(fact.value.reason)
      return closeShort(order.lines, fact.value.cancelled)
    case 'closed':
      assertNothingOpen(order)
      return order.lines
  }
}

function assertReason(reason: string): void {
  if (reason === '') throw new IllegalOrderEvent('NO_REASON', 'the other side is owed a reason')
}

function assertNewShipment(order: Order, id: string | undefined): void {
  if (!id || order.shipments.some((shipment) => shipment.id === id)) {
    throw new IllegalOrderEvent('MALFORMED', 'a shipment has an id of its own')
  }
}

function assertNothingOpen(order: Order): void {
  if (order.lines.some((line) => line.cells.some((cell) => openUnits(cell) > 0))) {
    throw new IllegalOrderEvent('UNITS_OPEN', 'units are still open')
  }
}
