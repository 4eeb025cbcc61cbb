import type { MatchMakingStatus, QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { capped } from '../../shared/page-size.ts'

export const matchMakings: QueryResolvers['matchMakings'] = async (_root, { input }, context) => {
  const request = {
    statuses: [...(input.statuses ?? [])],
    after: input.after ?? '',
    limit: capped(input.first, 50, 100),
    otherIds: [],
  }
  const page = await context.clients.connections.listMatchMakings(request, callOptions(context))
  return {
    rows: page.matchMakings.map(({ matchMaking, offered }) => ({ matchMaking: matchMaking!, offered })),
    cursor: page.next || null,
    counts: page.counts.map(({ status, count }) => ({ status: status as MatchMakingStatus, count })),
  }
}
