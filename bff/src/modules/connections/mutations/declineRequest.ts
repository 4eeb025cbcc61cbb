import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { matchMakingSaved } from '../saved.ts'

export const declineRequest: MutationResolvers['declineRequest'] = async (_root, { input }, context) =>
  matchMakingSaved(await context.clients.connections.declineRequest(input, callOptions(context)))
