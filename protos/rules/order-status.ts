/** The transitions table of orders (domain: "Orders"). Nothing else decides a status. */

import type { Line, OrderStatus } from '../gen/orders/topic/v1/order.ts'
import type { OrderEvent } from '../gen/orders/topic/v1/order_event.ts'
import { openUnits } from './cell-open.ts'
import { IllegalOrderEvent } from './illegal-order-event.ts'

export type OrderFact = NonNullable<OrderEvent['fact']>
export type FactName = OrderFact['$case']

/** Where an accepted order stands after a fact: a changed line waits, nothing, some or all of it is shipped. */
export type Situation = 'waiting' | 'unshipped' | 'partly' | 'shipped'

/**
 * CONFIRMED_WITH_CHANGES lasts exactly as long as a line waits for the retailer, even while unchanged lines ship: it is
 * what the retailer has to act on. With the last answer the order takes the status its shipments give it.
 */
const fulfilment: Readonly<Record<Situation, OrderStatus>> = {
  waiting: 'CONFIRMED_WITH_CHANGES',
  unshipped: 'CONFIRMED',
  partly: 'PARTLY_SHIPPED',
  shipped: 'SHIPPED',
}

type Outcome = OrderStatus | Readonly<Record<Situation, OrderStatus>>

/** Status (NONE: no order yet) × fact → status. A fact that is not in a row is illegal there. */
export const transitions: Readonly<Record<OrderStatus | 'NONE', Readonly<Partial<Record<FactName, Outcome>>>>> = {
  NONE: { placed: 'PLACED' },
  UNSPECIFIED: {},
  PLACED: { confirmed: fulfilment, rejected: 'REJECTED', cancelled: 'CANCELLED' },
  CONFIRMED: { shipped: fulfilment, closedShort: 'CLOSED', closed: 'CLOSED' },
  CONFIRMED_WITH_CHANGES: { changesAnswered: fulfilment, shipped: fulfilment, closedShort: 'CLOSED' },
  PARTLY_SHIPPED: { shipped: fulfilment, closedShort: 'CLOSED' },
  SHIPPED: { closed: 'CLOSED' },
  REJECTED: {},
  CLOSED: {},
  CANCELLED: {},
}

/** True when the status takes the fact at all; its content may still be refused. */
export function takesFact(status: OrderStatus | undefined, fact: FactName): boolean {
  return transitions[status ?? 'NONE'][fact] !== undefined
}

/** The status after a fact, given the lines as the fact leaves them. Throws IllegalOrderEvent. */
export function nextStatus(status: OrderStatus | undefined, fact: FactName, linesAfter: readonly Line[]): OrderStatus {
  const outcome = transitions[status ?? 'NONE'][fact]
  if (outcome === undefined) {
    throw new IllegalOrderEvent('ILLEGAL_STATUS', `${fact} does not follow ${status ?? 'nothing'}`)
  }
  return typeof outcome === 'string' ? outcome : outcome[situationOf(linesAfter)]
}

/** No order leaves these. */
export function isFinal(status: OrderStatus): boolean {
  return status !== 'UNSPECIFIED' && Object.keys(transitions[status]).length === 0
}

/**
 * True when every confirmed unit is shipped or cancelled and no line waits (where one does, no status takes `closed`): whoever appended the last event must append
 * `closed` by system:orders next, in the same transaction.
 */
export function closesByItself(order: { status: OrderStatus; lines: readonly Line[] }): boolean {
  return takesFact(order.status, 'closed') && !hasOpenUnits(order.lines)
}

export function situationOf(lines: readonly Line[]): Situation {
  if (lines.some((line) => line.answer === 'PENDING')) return 'waiting'
  if (!lines.some((line) => line.cells.some((cell) => cell.shipped > 0))) return 'unshipped'
  return hasOpenUnits(lines) ? 'partly' : 'shipped'
}

function hasOpenUnits(lines: readonly Line[]): boolean {
  return lines.some((line) => line.cells.some((cell) => openUnits(cell) > 0))
}
