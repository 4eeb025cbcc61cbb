import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { builderOf } from '../holders.ts'

export const rebuildView: MutationResolvers['rebuildView'] = async (_root, { view, limits, hold }, context) => {
  const built = await builderOf(context, view).rebuild({ view, limits, hold, dryRun: false }, callOptions(context))
  return { __typename: 'BuildDone', ...built }
}
