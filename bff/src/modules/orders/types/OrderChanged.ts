import type { OrderChangedResolvers } from '../../../gen/resolvers.ts'
import { orderLoader } from '../loaders.ts'

/** The order as it is when the event leaves, which may be further on than the event. */
export const OrderChanged: OrderChangedResolvers = {
  event: async ({ event }, _args, context) => ({
    order: (await orderLoader(context).load(event.orderId)).order,
    event,
  }),
  row: async ({ event }, _args, context) => (await orderLoader(context).load(event.orderId)).listed,
  async order({ event, cursor }, _args, context) {
    const { order, listed } = await orderLoader(context).load(event.orderId)
    return { order, short: listed.short, liveCursor: cursor }
  },
}
