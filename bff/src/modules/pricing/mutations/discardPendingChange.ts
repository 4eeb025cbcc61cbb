import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'

export const discardPendingChange: MutationResolvers['discardPendingChange'] = async (_root, { listId }, context) => {
  const { total } = await context.clients.pricing.discardPending({ listId }, callOptions(context))
  return { __typename: 'PendingChangeDiscarded', edits: total }
}
