import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { snapshotCursor } from '../../../gateway/live/cursor.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { partyOf } from '../own.ts'

export const order: QueryResolvers['order'] = async (_root, { id }, context) => {
  const { orderStatus } = context.models
  const viewer = requireViewer(context)
  const liveCursor = await snapshotCursor(orderStatus.reader, viewer)
  const whole = await orderStatus.whole(partyOf(viewer), id)
  return whole ? { order: whole.order, short: whole.listed.short, liveCursor } : null
}
