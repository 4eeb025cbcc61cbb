import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { builderOf } from '../holders.ts'

export const dropBuild: MutationResolvers['dropBuild'] = async (_root, { input }, context) => {
  const dropped = await builderOf(context, input.view).drop({ ...input, dryRun: false }, callOptions(context))
  return { __typename: 'BuildDone', ...dropped }
}
