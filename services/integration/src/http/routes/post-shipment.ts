import { shipmentRecord } from '../../records/order-answer.ts'
import { orderView, presentOrder } from '../../records/order.ts'
import { writeRoute } from '../json-route.ts'
import { ownOrder } from './own-order.ts'

export const postShipment = writeRoute(
  {
    method: 'POST',
    path: '/orders/:number/shipments',
    scope: 'orders:write',
    idempotencyKey: 'demanded',
    tag: 'Orders',
    summary: 'Tell what was shipped',
    body: shipmentRecord,
    response: orderView,
  },
  async ({ shippedAt, carrier, tracking, cells }, ctx) => {
    const { deps, viewer, signal } = ctx
    const order = await ownOrder(ctx)
    const answered = await deps.clients.orders.shipOrder(
      { orderId: order.id, shippedAt, carrier: carrier ?? '', tracking: tracking ?? '', cells },
      { viewer, signal, requestId: ctx.requestId() },
    )
    return presentOrder(answered.order!)
  },
)
