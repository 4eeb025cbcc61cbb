import type { WorkingOrderResolvers } from '../../../gen/resolvers.ts'
import { unitsOf } from '../units.ts'

export const WorkingOrder: WorkingOrderResolvers = {
  units: ({ lines }) => lines.reduce((sum, { cells }) => sum + unitsOf(cells), 0),
  parts({ lines, parts }) {
    const none = { poNumber: '', note: '', shipToId: '', billToId: '' }
    const brandIds = [...new Set(lines.map(({ brandId }) => brandId))]
    return brandIds.map((brandId) => parts.find((part) => part.brandId === brandId) ?? { ...none, brandId })
  },
}
