import { openUnits } from '@selvedge/protos/rules/cell-open'
import type { OrderCellResolvers, WhyThisPriceResolvers } from '../../../gen/resolvers.ts'
import { listNameLoader } from '../../shared/price-list-names.ts'

export const OrderCell: OrderCellResolvers = {
  sku: ({ cell }) => cell.sku,
  gtin: ({ cell }) => cell.gtin,
  size: ({ cell }) => cell.size,
  ordered: ({ cell }) => cell.ordered,
  confirmed: ({ cell }) => cell.confirmed ?? null,
  shipped: ({ cell }) => cell.shipped,
  cancelled: ({ cell }) => cell.cancelled,
  open: ({ cell }) => openUnits(cell),
  unit: ({ order, cell }) => ({ minor: cell.unitMinor, currency: order.currency }),
  rrp: ({ order, cell }) => (cell.rrpMinor === undefined ? null : { minor: cell.rrpMinor, currency: order.currency }),
  value: ({ order, cell }) => ({
    minor: cell.unitMinor * ((cell.confirmed ?? cell.ordered) - cell.cancelled),
    currency: order.currency,
  }),
  shipDate: ({ cell }) => cell.shipDate || null,
  reason: ({ cell }) => (cell.reason || null) as never,
  why: (shown) => shown,
}

export const WhyThisPrice: WhyThisPriceResolvers = {
  listId: ({ cell }) => cell.price?.listId ?? '',
  listName: ({ cell }, _args, context) => listNameLoader(context).load(cell.price?.listId ?? ''),
  revision: ({ cell }) => cell.price?.revision ?? 0,
  fromUnits: ({ cell }) => cell.price?.fromUnits ?? 1,
  bySku: ({ cell }) => cell.price?.bySku ?? false,
  byWindow: ({ cell }) => cell.price?.byWindow ?? false,
  listUnit: ({ order, cell }) => ({ minor: cell.price?.listMinor ?? cell.unitMinor, currency: order.currency }),
  discountBp: ({ order }) => order.discountBp,
}
