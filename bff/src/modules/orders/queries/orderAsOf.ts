import { isDomainError } from '@selvedge/platform/rpc/errors'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { OrderMoment } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import type { ShownOrder } from '../shown.ts'

/** From the truth: the view keeps orders as they are now. */
export const orderAsOf: QueryResolvers['orderAsOf'] = async (_root, { id, at }, context) => {
  const asked = context.clients.orders.getOrderAsOf({ orderId: id, at }, callOptions(context))
  const then = await asked.catch((error: unknown) => {
    if (isDomainError(error, 'NOT_FOUND')) return undefined
    throw error
  })
  if (!then) return null
  const shown = (order: Order | undefined): ShownOrder | null => (order ? { order, short: false, asOf: at } : null)
  const placed = placedOf(then.moments)
  return {
    at,
    order: shown(then.order),
    before: shown(then.before),
    moments: then.moments.map((moment) => ({
      at: moment.at,
      events: moment.events.map((event) => ({ order: placed, event })),
    })),
  }
}

/** Names of parties and cells are those it was placed with, whatever became of it. */
function placedOf([first]: readonly OrderMoment[]): Order {
  const fact = first?.events[0]?.fact
  if (fact?.$case !== 'placed' || !fact.value.order) throw new Error('an order begins by being placed')
  return fact.value.order
}
