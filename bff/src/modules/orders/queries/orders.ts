import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { snapshotCursor } from '../../../gateway/live/cursor.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { toDoStatus } from '../../../read-models/order-status/filter.ts'
import type { OrderFilter } from '../../../read-models/order-status/filter.ts'
import { capped, mostIds } from '../../shared/page-size.ts'
import { freshnessOf } from '../../catalogue/freshness.ts'
import { shownWindow } from '../labels.ts'
import { ownOf } from '../own.ts'

export const orders: QueryResolvers['orders'] = async (_root, { input }, context) => {
  const { orderStatus } = context.models
  const own = await ownOf(context)
  const { text, statuses, toDo, windowIds, otherIds, flag, sort, first, after } = input
  const filter: OrderFilter = {
    text: text ?? '',
    statuses: toDo ? [toDoStatus[own.side]] : (statuses ?? []),
    windowIds: mostIds(windowIds, 100),
    otherIds: mostIds(otherIds, 200),
    ...(flag && { flag }),
  }
  // Before the rows: what comes in between is told again rather than missed.
  const liveCursor = await snapshotCursor(orderStatus.reader, requireViewer(context))
  const page = { sort: sort ?? ('NEWEST' as const), limit: capped(first, 50, 200), ...(after && { after }) }
  const [{ rows, next }, facets, freshness] = await Promise.all([
    orderStatus.page(own, filter, page),
    orderStatus.facets(own, filter),
    freshnessOf(context, orderStatus.reader),
  ])
  const { toDo: waiting, clean } = facets
  return {
    total: facets.sums.reduce((sum, each) => sum + each.orders, 0),
    rows,
    cursor: next ?? null,
    statuses: facets.statuses as never,
    toDo: waiting,
    clean,
    windows: facets.windows.map(({ window, count }) => ({ window: shownWindow(window), count })),
    others: facets.others,
    sums: facets.sums.map(({ orders: count, units, valueMinor, currency }) => ({
      orders: count,
      units,
      value: { minor: valueMinor, currency },
    })),
    liveCursor,
    freshness,
  }
}
