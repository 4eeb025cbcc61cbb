import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { Rpc } from './deps.ts'
import { findOwnOrder } from './own-order.ts'

const MOST_ORDERS = 500

/** Foreign ids are left out like unknown ones. */
export const batchGetOrders: Rpc<'batchGetOrders'> =
  ({ db }) =>
  async ({ ids }, { viewer }) => {
    if (ids.length > MOST_ORDERS) throw new DomainError('LIMIT', `at most ${MOST_ORDERS} orders at once`)
    const orders: Order[] = []
    for (const id of ids) {
      const stored = await findOwnOrder(db.read, viewer, id)
      if (stored) orders.push(stored.order)
    }
    return { orders }
  }
