import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { nullWhenUnknown } from '../null-when-unknown.ts'
import { presentPending } from '../pending.ts'

/** The service takes 0 for "as many as usual". */
const ONLY_COUNTS = -1

export const pendingChange: QueryResolvers['pendingChange'] = async (_root, { input }, context) => {
  const { listId, first, after } = input
  const request = { listId, after: after ?? '', limit: first === 0 ? ONLY_COUNTS : (first ?? 0) }
  const pending = await nullWhenUnknown(context.clients.pricing.getPending(request, callOptions(context)))
  return pending && presentPending(context, pending)
}
