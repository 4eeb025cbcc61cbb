import { orderTotals } from '@selvedge/protos/rules/order-totals'
import type { OrderLineResolvers } from '../../../gen/resolvers.ts'
import { mediaUrl } from '../../shared/media-url.ts'
import { shippableUnits } from '../actions.ts'
import { shownWindow } from '../labels.ts'

export const OrderLine: OrderLineResolvers = {
  id: ({ line }) => line.id,
  productId: ({ line }) => line.productId,
  styleId: ({ line }) => line.styleId,
  styleNumber: ({ line }) => line.styleNumber,
  styleName: ({ line }) => line.styleName,
  colourCode: ({ line }) => line.colourCode,
  colourName: ({ line }) => line.colourName,
  imageUrl: ({ line }, { width }) => (line.image === '' ? null : mediaUrl(line.image, width)),
  window({ line }) {
    if (!line.window) throw new Error('a line of an order has a window')
    return shownWindow(line.window)
  },
  door: ({ line }) => line.door ?? null,
  cells: ({ order, line }) => line.cells.map((cell) => ({ order, line, cell })),
  answer: ({ line }) => (line.answer === 'UNSPECIFIED' ? null : (line.answer as never)),
  units: ({ line }) => orderTotals([line]).units,
  value: ({ order, line }) => ({ minor: orderTotals([line]).valueMinor, currency: order.currency }),
  shippable: ({ line }) => shippableUnits(line),
}
