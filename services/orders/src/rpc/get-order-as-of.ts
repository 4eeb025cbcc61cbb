import { DomainError } from '@selvedge/platform/rpc/errors'
import { orderAsOf, pastInstant } from '../domain/order-as-of.ts'
import { eventsOf } from '../store/orders.ts'
import type { Rpc } from './deps.ts'
import { findOwnOrder } from './own-order.ts'

/** The same for both sides, as the timeline is. */
export const getOrderAsOf: Rpc<'getOrderAsOf'> =
  ({ db, clock }) =>
  async ({ orderId, at }, { viewer }) => {
    const instant = pastInstant(at, clock.now())
    const stored = await findOwnOrder(db.read, viewer, orderId)
    if (!stored) throw new DomainError('NOT_FOUND', 'there is no such order', { reason: 'ORDER_UNKNOWN' })
    return orderAsOf(await eventsOf(db.read, stored.no), instant)
  }
