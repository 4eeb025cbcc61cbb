import type { ConnectionResponse, MatchMakingResponse } from '@selvedge/protos/gen/connections/v1/connections_service'
import { topics } from '@selvedge/protos/topics'
import { writtenToken } from '../../gateway/written.ts'

/** Pages follow connections through the viewer view; requests and invitations they ask for afresh. */
export function matchMakingSaved({ matchMaking, offered, connection, written }: MatchMakingResponse) {
  if (!matchMaking) throw new Error('connections answered without the request')
  const token = writtenToken(written.find(({ topic }) => topic === topics.connection.name))
  return {
    __typename: 'MatchMakingSaved' as const,
    matchMaking: { matchMaking, offered },
    connection: connection ?? null,
    written: token,
  }
}

export function connectionSaved({ connection, written }: ConnectionResponse) {
  if (!connection) throw new Error('connections answered without the connection')
  return { __typename: 'ConnectionSaved' as const, connection, written: writtenToken(written) }
}
