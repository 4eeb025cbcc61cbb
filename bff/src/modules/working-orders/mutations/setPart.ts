import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { workingOrderSaved } from '../shown.ts'

export const setPart: MutationResolvers['setPart'] = async (_root, { input }, context) => {
  const { workingOrderId, brandId, poNumber, note, shipToId, billToId } = input
  const part = { brandId, poNumber, note, shipToId: shipToId ?? '', billToId: billToId ?? '' }
  return workingOrderSaved(
    context,
    await context.clients.orders.setPart({ workingOrderId, part }, callOptions(context)),
  )
}
