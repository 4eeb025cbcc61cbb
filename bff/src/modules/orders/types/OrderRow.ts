import type { OrderRowResolvers } from '../../../gen/resolvers.ts'
import { flagsOf } from '../flags.ts'
import { shownWindow } from '../labels.ts'
import { ownOf } from '../own.ts'

export const OrderRow: OrderRowResolvers = {
  status: ({ status }) => status as never,
  async other({ brandId, brandName, retailerId, retailerName }, _args, context) {
    const { side } = await ownOf(context)
    return side === 'BRAND' ? { id: retailerId, name: retailerName } : { id: brandId, name: brandName }
  },
  windows: ({ windows }) => windows.map(shownWindow),
  value: ({ valueMinor, currency }) => ({ minor: valueMinor, currency }),
  orderedValue: ({ orderedValueMinor, currency }) => ({ minor: orderedValueMinor, currency }),
  flags: async (order, _args, context) => flagsOf(order, await ownOf(context)),
  clean: ({ clean, short }) => clean && !short,
}
