import type { SubscriptionResolvers } from '../../../gen/resolvers.ts'
import type { LiveSource } from '../../../gateway/live/follow.ts'
import { requireLive } from '../../../gateway/viewer/require-viewer.ts'
import type { OrderStatusQuery } from '../../../read-models/order-status/query.ts'
import { partyOf } from '../own.ts'
import type { ToldChange } from '../shown.ts'

type Told = Omit<ToldChange, 'cursor'>

/** Each event of the organisation's orders once, in the order's own sequence: an order's events share a partition. */
function orderEvents(orders: OrderStatusQuery, orderId: string | undefined): LiveSource<Told> {
  return {
    reader: orders.reader,
    async read({ from, limit }, viewer) {
      const told = await orders.eventsSince(partyOf(viewer), from, limit, orderId)
      return told.map(({ event, ...position }) => ({
        ...position,
        event: { __typename: 'OrderChanged' as const, event },
      }))
    },
    // Orders stay with both sides whatever becomes of the connection; only another organisation has other orders.
    viewerChanged: async (before, after) => (before.rpc.organisationId === after.rpc.organisationId ? [] : 'reset'),
  }
}

export const orderChanges: SubscriptionResolvers['orderChanges'] = {
  subscribe: (_root, { after, orderId }, context) =>
    requireLive(context).follow(orderEvents(context.models.orderStatus, orderId ?? undefined), after),
  resolve: (event: unknown) => event as ToldChange,
}
