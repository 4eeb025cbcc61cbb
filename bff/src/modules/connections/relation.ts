import type { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { MatchMaking } from '@selvedge/protos/gen/connections/topic/v1/match_making'
import type { Relation } from '../../gen/resolvers.ts'

/** How two organisations stand, by the newest connection and the newest request or invitation between them. */
export function relationOf(connection: Connection | null, matchMaking: MatchMaking | null): Relation {
  if (connection?.status === 'ACTIVE') return 'CONNECTED'
  if (connection?.status === 'SUSPENDED') return 'SUSPENDED'
  const status = matchMaking?.status ?? 'UNSPECIFIED'
  if (status === 'REQUESTED' || status === 'INVITED') return status
  // Agreed, and its connection is not known here yet.
  if (status === 'AGREED' && connection?.id !== matchMaking?.connectionId) return 'CONNECTED'
  if (connection && (status === 'AGREED' || (matchMaking?.startedAt ?? '') < connection.endedAt)) return 'ENDED'
  return status === 'UNSPECIFIED' || status === 'AGREED' ? 'NONE' : status
}
