import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import { evolveOrder } from '@selvedge/protos/rules/evolve-order'
import { closesByItself } from '@selvedge/protos/rules/order-status'
import type { OrderFact } from '@selvedge/protos/rules/order-status'

export interface EventHead {
  id: string
  feedPosition: number
  at: string
  actor: string
  actorOrganisationId: string
}

export interface Appended {
  order: Order
  event: OrderEvent
}

/** The order after one more fact, and its event. Throws IllegalOrderEvent. */
export function appendFact(before: Order | undefined, placed: Order, fact: OrderFact, head: EventHead): Appended {
  const { id: orderId, brandId, retailerId } = before ?? placed
  const event: OrderEvent = { ...head, orderId, brandId, retailerId, sequence: (before?.events ?? 0) + 1, fact }
  return { order: evolveOrder(before, event), event }
}

/** An order whose units are all shipped or given up closes at once, by the system. */
export function closingFact(order: Order): OrderFact | undefined {
  return closesByItself(order) ? { $case: 'closed', value: {} } : undefined
}
