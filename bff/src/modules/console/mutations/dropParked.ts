import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'

export const dropParked: MutationResolvers['dropParked'] = async (_root, { input }, context) => {
  const { healed, error } = await context.clients.insight.dropParked(input, callOptions(context))
  return { __typename: 'ParkedDone', healed, error }
}
