import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { orderDone } from '../order-done.ts'

export const shipOrder: MutationResolvers['shipOrder'] = async (_root, { input }, context) => {
  const request = { ...input, shippedAt: input.shippedAt ?? '' }
  return orderDone(await context.clients.orders.shipOrder(request, callOptions(context)))
}
