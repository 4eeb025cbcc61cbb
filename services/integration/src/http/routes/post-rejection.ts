import { rejectionRecord } from '../../records/order-answer.ts'
import { orderView, presentOrder } from '../../records/order.ts'
import { writeRoute } from '../json-route.ts'
import { ownOrder } from './own-order.ts'

export const postRejection = writeRoute(
  {
    method: 'POST',
    path: '/orders/:number/rejection',
    scope: 'orders:write',
    idempotencyKey: 'demanded',
    tag: 'Orders',
    summary: 'Reject an order with a reason',
    body: rejectionRecord,
    response: orderView,
  },
  async ({ reason, text, expectedEvents }, ctx) => {
    const { deps, viewer, signal } = ctx
    const order = await ownOrder(ctx)
    const answered = await deps.clients.orders.rejectOrder(
      { orderId: order.id, reason, text: text ?? '', expectedEvents: expectedEvents ?? order.events },
      { viewer, signal, requestId: ctx.requestId() },
    )
    return presentOrder(answered.order!)
  },
)
