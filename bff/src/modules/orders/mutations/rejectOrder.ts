import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { doneOrStale } from '../order-done.ts'

export const rejectOrder: MutationResolvers['rejectOrder'] = (_root, { input }, context) =>
  doneOrStale(context, input.orderId, () => context.clients.orders.rejectOrder(input, callOptions(context)))
