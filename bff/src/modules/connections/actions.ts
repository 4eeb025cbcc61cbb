/** What the viewer may do: who may do what is judged by connections; here it only spares people dead buttons. */
import type { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { MatchMaking } from '@selvedge/protos/gen/connections/topic/v1/match_making'
import type { ConnectionAction, MatchMakingAction } from '../../gen/resolvers.ts'
import type { GatewayViewer } from '../../gateway/context.ts'

type Who = Pick<GatewayViewer, 'rpc'>

export function connectionActions({ status }: Connection, { rpc }: Who): ConnectionAction[] {
  if (rpc.role === 'VIEWER' || status === 'ENDED') return []
  if (rpc.organisationKind === 'RETAILER') return ['DISCONNECT']
  return ['REVISE_TERMS', status === 'SUSPENDED' ? 'RESUME' : 'SUSPEND', 'DISCONNECT']
}

export function matchMakingActions({ status }: MatchMaking, { rpc }: Who): MatchMakingAction[] {
  if (rpc.role === 'VIEWER') return []
  const isBrand = rpc.organisationKind === 'BRAND'
  if (status === 'REQUESTED') return isBrand ? ['ACCEPT_REQUEST', 'DECLINE_REQUEST'] : ['WITHDRAW']
  if (status === 'INVITED') return isBrand ? ['WITHDRAW'] : ['ANSWER_INVITATION']
  return []
}
