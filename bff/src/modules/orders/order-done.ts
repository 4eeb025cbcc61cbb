/** How a decision about an order is answered. */
import { isDomainError } from '@selvedge/platform/rpc/errors'
import type { OrderResponse } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { GatewayContext } from '../../gateway/context.ts'
import { callOptions } from '../../gateway/viewer/require-viewer.ts'
import { writtenToken } from '../../gateway/written.ts'
import type { ShownOrder } from './shown.ts'

export function orderDone({ order, written }: OrderResponse) {
  if (!order) throw new Error('orders answered without the order')
  return { __typename: 'OrderDone' as const, order: { order, short: false }, written: writtenToken(written) }
}

/** Somebody was faster: the answer holds the order as orders has it now. */
export async function doneOrStale(context: GatewayContext, orderId: string, decide: () => Promise<OrderResponse>) {
  try {
    return orderDone(await decide())
  } catch (error) {
    if (!isDomainError(error, 'STALE')) throw error
    const { orders } = await context.clients.orders.batchGetOrders({ ids: [orderId] }, callOptions(context))
    if (!orders[0]) throw error
    const shown: ShownOrder = { order: orders[0], short: false }
    return { __typename: 'OrderStale' as const, order: shown, message: error.message }
  }
}
