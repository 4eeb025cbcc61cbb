import { allow } from '@selvedge/platform/rpc/policy'
import type { Policy } from '@selvedge/platform/rpc/definition'
import type { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'

const brandStaff = { kinds: ['BRAND'], roles: ['OWNER', 'SALES_MANAGER'] } as const
const retailerStaff = { kinds: ['RETAILER'], roles: ['OWNER', 'BUYER'] } as const
const readers = { kinds: ['BRAND', 'RETAILER'], scopes: ['connections:read'] } as const

/** Handlers check besides that the viewer's organisation is one of the two sides. */
export const policy: Policy<typeof ConnectionsService> = {
  requestConnection: allow(retailerStaff),
  inviteRetailer: allow(brandStaff),
  answerInvitation: allow(retailerStaff),
  acceptRequest: allow(brandStaff),
  declineRequest: allow(brandStaff),
  withdraw: allow(brandStaff, retailerStaff),
  reviseTerms: allow(brandStaff),
  suspend: allow(brandStaff),
  resume: allow(brandStaff),
  disconnect: allow(brandStaff, retailerStaff),
  listMatchMakings: allow({ kinds: ['BRAND', 'RETAILER'] }),
  listConnections: allow(readers),
  batchGetConnections: allow(readers),
  mapCustomerCodes: allow({ ...brandStaff, scopes: ['connections:write'] }),
}
