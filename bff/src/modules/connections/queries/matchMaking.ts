import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'

export const matchMaking: QueryResolvers['matchMaking'] = async (_root, { id }, context) => {
  const request = { statuses: [], after: '', limit: 1, otherIds: [], ids: [id] }
  const { matchMakings } = await context.clients.connections.listMatchMakings(request, callOptions(context))
  const found = matchMakings[0]
  return found?.matchMaking ? { matchMaking: found.matchMaking, offered: found.offered } : null
}
