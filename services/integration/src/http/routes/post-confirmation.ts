import { confirmationRecord } from '../../records/order-answer.ts'
import { orderView, presentOrder } from '../../records/order.ts'
import { writeRoute } from '../json-route.ts'
import { ownOrder } from './own-order.ts'

export const postConfirmation = writeRoute(
  {
    method: 'POST',
    path: '/orders/:number/confirmation',
    scope: 'orders:write',
    idempotencyKey: 'demanded',
    tag: 'Orders',
    summary: 'Confirm an order, with the cells that differ',
    body: confirmationRecord,
    response: orderView,
  },
  async ({ cells, expectedEvents }, ctx) => {
    const { deps, viewer, signal } = ctx
    const order = await ownOrder(ctx)
    const answered = await deps.clients.orders.confirmOrder(
      {
        orderId: order.id,
        expectedEvents: expectedEvents ?? order.events,
        cells: cells.map(({ lineId, sku, quantity, shipDate, reason }) => ({
          lineId,
          sku,
          quantity,
          shipDate: shipDate ?? '',
          reason: reason ?? '',
        })),
      },
      { viewer, signal, requestId: ctx.requestId() },
    )
    return presentOrder(answered.order!)
  },
)
