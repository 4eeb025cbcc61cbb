import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { workingOrderSaved } from '../shown.ts'

export const removeLines: MutationResolvers['removeLines'] = async (_root, { input }, context) =>
  workingOrderSaved(context, await context.clients.orders.removeLines(input, callOptions(context)))
