import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { workingOrderSaved } from '../shown.ts'

export const activateWorkingOrder: MutationResolvers['activateWorkingOrder'] = async (_root, args, context) =>
  workingOrderSaved(context, await context.clients.orders.activateWorkingOrder(args, callOptions(context)))
