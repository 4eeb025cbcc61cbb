import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { shownReplay } from '../replay.ts'

export const replay: MutationResolvers['replay'] = async (_root, { service }, context) => {
  const { replays } = await context.clients.insight.replay({ service }, callOptions(context))
  return { __typename: 'ReplayDone', replays: replays.map(shownReplay) }
}
