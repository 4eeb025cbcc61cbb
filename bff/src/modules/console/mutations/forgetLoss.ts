import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'

export const forgetLoss: MutationResolvers['forgetLoss'] = async (_root, { input }, context) => {
  await context.clients.insight.forgetLoss(input, callOptions(context))
  return { __typename: 'LossForgotten', service: input.service }
}
