import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'

export const retryParked: MutationResolvers['retryParked'] = async (_root, { input }, context) => {
  const { healed, error } = await context.clients.insight.retryParked(input, callOptions(context))
  return { __typename: 'ParkedDone', healed, error }
}
