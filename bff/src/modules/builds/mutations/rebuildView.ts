import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'

export const rebuildView: MutationResolvers['rebuildView'] = async (_root, { view, limits, hold }, context) => {
  const built = await context.clients.views.rebuild({ view, limits, hold, dryRun: false }, callOptions(context))
  return { __typename: 'BuildDone', ...built }
}
