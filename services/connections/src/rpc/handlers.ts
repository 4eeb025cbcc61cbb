import type { Handlers } from '@selvedge/platform/rpc/definition'
import type { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { acceptRequest } from './accept-request.ts'
import { answerInvitation } from './answer-invitation.ts'
import { batchGetConnections } from './batch-get-connections.ts'
import { declineRequest } from './decline-request.ts'
import { disconnect } from './disconnect.ts'
import { inviteRetailer } from './invite-retailer.ts'
import { listConnections } from './list-connections.ts'
import { listMatchMakings } from './list-match-makings.ts'
import { mapCustomerCodes } from './map-customer-codes.ts'
import { requestConnection } from './request-connection.ts'
import { resume } from './resume.ts'
import { reviseTerms } from './revise-terms.ts'
import { suspend } from './suspend.ts'
import { withdraw } from './withdraw.ts'
import type { Deps } from './deps.ts'

/** Every RPC of the service, by name. */
export function handlers(deps: Deps): Handlers<typeof ConnectionsService> {
  return {
    acceptRequest: acceptRequest(deps),
    answerInvitation: answerInvitation(deps),
    batchGetConnections: batchGetConnections(deps),
    declineRequest: declineRequest(deps),
    disconnect: disconnect(deps),
    inviteRetailer: inviteRetailer(deps),
    listConnections: listConnections(deps),
    listMatchMakings: listMatchMakings(deps),
    mapCustomerCodes: mapCustomerCodes(deps),
    requestConnection: requestConnection(deps),
    resume: resume(deps),
    reviseTerms: reviseTerms(deps),
    suspend: suspend(deps),
    withdraw: withdraw(deps),
  }
}
