import { DomainError } from '@selvedge/platform/rpc/errors'
import { eventsOf } from '../store/orders.ts'
import type { Rpc } from './deps.ts'
import { findOwnOrder } from './own-order.ts'

/** The timeline, the same for both sides. */
export const listOrderEvents: Rpc<'listOrderEvents'> =
  ({ db }) =>
  async ({ orderId }, { viewer }) => {
    const stored = await findOwnOrder(db.read, viewer, orderId)
    if (!stored) throw new DomainError('NOT_FOUND', 'there is no such order', { reason: 'ORDER_UNKNOWN' })
    return { events: await eventsOf(db.read, stored.no) }
  }
