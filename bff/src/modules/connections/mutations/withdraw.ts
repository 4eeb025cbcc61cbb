import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { matchMakingSaved } from '../saved.ts'

export const withdraw: MutationResolvers['withdraw'] = async (_root, args, context) =>
  matchMakingSaved(await context.clients.connections.withdraw(args, callOptions(context)))
