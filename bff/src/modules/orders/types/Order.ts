import { openUnits } from '@selvedge/protos/rules/cell-open'
import type { OrderResolvers } from '../../../gen/resolvers.ts'
import { snapshotCursor } from '../../../gateway/live/cursor.ts'
import { callOptions, requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { listedOrder, windowsOf } from '../../../read-models/order-status/row.ts'
import { freshnessOf } from '../../catalogue/freshness.ts'
import { actionsOf } from '../actions.ts'
import { flagsOf } from '../flags.ts'
import { shownShipment, shownWindow } from '../labels.ts'
import { ownOf } from '../own.ts'

export const Order: OrderResolvers = {
  id: ({ order }) => order.id,
  number: ({ order }) => order.number,
  status: ({ order }) => order.status as never,
  brand: ({ order }) => ({ id: order.brandId, name: order.brandName }),
  retailer: ({ order }) => ({ id: order.retailerId, name: order.retailerName }),
  customerCode: ({ order }) => order.customerCode,
  poNumber: ({ order }) => order.poNumber,
  note: ({ order }) => order.note,
  shipTo: ({ order }) => order.shipTo ?? null,
  billTo: ({ order }) => order.billTo ?? null,
  placedAt: ({ order }) => order.placedAt,
  placedBy: ({ order }) => order.placedBy,
  updatedAt: ({ order }) => order.updatedAt,
  paymentTerms: ({ order }) => order.paymentTerms,
  discountBp: ({ order }) => order.discountBp,
  currency: ({ order }) => order.currency,
  lines: ({ order }) => order.lines.map((line) => ({ order, line })),
  shipments: ({ order }) => order.shipments.map((shipment) => shownShipment(order, shipment)),
  windows: ({ order }) => windowsOf(order).map(shownWindow),
  units: ({ order }) => order.units,
  value: ({ order }) => ({ minor: order.valueMinor, currency: order.currency }),
  orderedUnits: ({ order }) => order.orderedUnits,
  orderedValue: ({ order }) => ({ minor: order.orderedValueMinor, currency: order.currency }),
  shippedUnits: ({ order }) => sumOfCells(order, ({ shipped }) => shipped),
  openUnits: ({ order }) => sumOfCells(order, openUnits),
  flags: async ({ order, short, asOf }, _args, context) =>
    flagsOf(listedOrder(order, short), await ownOf(context, asOf)),
  clean: ({ order }) => order.clean,
  events: ({ order }) => order.events,
  async timeline({ order }, _args, context) {
    let events = await context.models.orderStatus.timeline(order.id)
    // After a write the view may lag behind the order that was answered.
    if (events.length < order.events) {
      events = (await context.clients.orders.listOrderEvents({ orderId: order.id }, callOptions(context))).events
    }
    return events.filter(({ sequence }) => sequence <= order.events).map((event) => ({ order, event }))
  },
  actions: ({ order, asOf }, _args, context) => (asOf === undefined ? actionsOf(order, requireViewer(context)) : []),
  liveCursor: ({ liveCursor }, _args, context) =>
    liveCursor ?? snapshotCursor(context.models.orderStatus.reader, requireViewer(context)),
  freshness: (_order, _args, context) => freshnessOf(context, context.models.orderStatus.reader),
}

type Cells = {
  lines: { cells: { ordered: number; confirmed?: number | undefined; shipped: number; cancelled: number }[] }[]
}

function sumOfCells({ lines }: Cells, of: (cell: Cells['lines'][number]['cells'][number]) => number): number {
  return lines.reduce((sum, { cells }) => sum + cells.reduce((units, cell) => units + of(cell), 0), 0)
}
