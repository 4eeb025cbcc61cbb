import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { doneOrStale } from '../order-done.ts'

export const confirmOrder: MutationResolvers['confirmOrder'] = (_root, { input }, context) => {
  const { orderId, expectedEvents } = input
  const cells = input.cells.map(({ lineId, sku, quantity, shipDate, reason }) => {
    return { lineId, sku, quantity, shipDate: shipDate ?? '', reason: reason ?? '' }
  })
  const request = { orderId, expectedEvents, cells }
  return doneOrStale(context, orderId, () => context.clients.orders.confirmOrder(request, callOptions(context)))
}
