import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { shownReplay } from '../replay.ts'

export const replay: MutationResolvers['replay'] = async (_root, { service, scope, dryRun }, context) => {
  const request = { service, since: scope?.since ?? '', keys: scope?.keys ?? [], dryRun }
  const { replays } = await context.clients.insight.replay(request, callOptions(context))
  return { __typename: 'ReplayDone', replays: replays.map(shownReplay) }
}
