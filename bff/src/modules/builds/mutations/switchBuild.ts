import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { builderOf } from '../holders.ts'

export const switchBuild: MutationResolvers['switchBuild'] = async (_root, { input, limits }, context) => {
  const live = await builderOf(context, input.view).switch({ ...input, limits, dryRun: false }, callOptions(context))
  return { __typename: 'BuildDone', ...live }
}
