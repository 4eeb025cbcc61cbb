import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { snapshotCursor } from '../../../gateway/live/cursor.ts'
import { callOptions, requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { partyOf } from '../own.ts'

export const order: QueryResolvers['order'] = async (_root, { id }, context) => {
  const { orderStatus } = context.models
  const viewer = requireViewer(context)
  const liveCursor = await snapshotCursor(orderStatus.reader, viewer)
  const whole = await orderStatus.whole(partyOf(viewer), id)
  if (whole) return { order: whole.order, short: whole.listed.short, liveCursor }
  // Whoever has just placed it may be here before the view: the stream behind the cursor then tells it once more.
  const { orders } = await context.clients.orders.batchGetOrders({ ids: [id] }, callOptions(context))
  return orders[0] ? { order: orders[0], short: false, liveCursor } : null
}
