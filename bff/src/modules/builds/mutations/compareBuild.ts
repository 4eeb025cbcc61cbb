import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { builderOf } from '../holders.ts'

export const compareBuild: MutationResolvers['compareBuild'] = async (_root, { input }, context) => {
  const compared = await builderOf(context, input.view).compare(input, callOptions(context))
  return { __typename: 'BuildDone', ...compared }
}
