import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { nothingWritten } from '../../accounts/done.ts'

export const removeWorkingOrder: MutationResolvers['removeWorkingOrder'] = async (_root, args, context) => {
  await context.clients.orders.removeWorkingOrder(args, callOptions(context))
  return nothingWritten
}
