import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { workingOrderSaved } from '../shown.ts'

export const createWorkingOrder: MutationResolvers['createWorkingOrder'] = async (_root, { name }, context) =>
  workingOrderSaved(
    context,
    await context.clients.orders.createWorkingOrder({ name: name ?? '' }, callOptions(context)),
  )
