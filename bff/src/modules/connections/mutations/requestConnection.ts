import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { matchMakingSaved } from '../saved.ts'

export const requestConnection: MutationResolvers['requestConnection'] = async (_root, { input }, context) =>
  matchMakingSaved(
    await context.clients.connections.requestConnection(
      { ...input, doorIds: [...input.doorIds] },
      callOptions(context),
    ),
  )
