import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { doneOrStale } from '../order-done.ts'

export const cancelOrder: MutationResolvers['cancelOrder'] = (_root, { input }, context) =>
  doneOrStale(context, input.orderId, () =>
    context.clients.orders.cancelOrder({ ...input, reason: '' }, callOptions(context)),
  )
