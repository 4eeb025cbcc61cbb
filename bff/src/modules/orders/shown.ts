/** What the types of this module are resolved from. */
import type { Cell, Line, Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import type { ListedOrder } from '../../read-models/order-status/query.ts'

export interface ShownOrder {
  order: Order
  /** More is promised of one of its open SKUs than supply covers. */
  short: boolean
  /** Set: the order as it was at this instant. */
  asOf?: string
  /** Read before the order; unset after a write, whose answer is no snapshot of the view. */
  liveCursor?: string
}

export interface ShownLine {
  order: Order
  line: Line
}

export interface ShownCell extends ShownLine {
  cell: Cell
}

export interface ShownEvent {
  order: Order
  event: OrderEvent
}

/** An event of the stream; the order is read when it is sent, not when the event is found. */
export interface ToldChange {
  __typename: 'OrderChanged'
  event: OrderEvent
  cursor: string
}

export type { ListedOrder }
