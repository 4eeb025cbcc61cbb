import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'

export const compareBuild: MutationResolvers['compareBuild'] = async (_root, { input }, context) => {
  const compared = await context.clients.views.compare(input, callOptions(context))
  return { __typename: 'BuildDone', ...compared }
}
