import { allow } from '@selvedge/platform/rpc/policy'
import type { ModulePolicy } from '../../gateway/schema/policy.ts'

const people = { kinds: ['BRAND', 'RETAILER'] } as const
const brand = { kinds: ['BRAND'] } as const
const retailer = { kinds: ['RETAILER'] } as const
const brandStaff = { kinds: ['BRAND'], roles: ['OWNER', 'SALES_MANAGER'] } as const
const retailerStaff = { kinds: ['RETAILER'], roles: ['OWNER', 'BUYER'] } as const

/** As connections has it: the service judges again, and checks whose it is. */
export const policy: ModulePolicy = {
  Query: {
    brands: allow(retailer),
    brandProfile: allow(retailer),
    myConnections: allow(retailer),
    matchMakings: allow(people),
    matchMaking: allow(people),
    retailers: allow(brand),
    connections: allow(brand),
    connection: allow(people),
  },
  Mutation: {
    requestConnection: allow(retailerStaff),
    answerInvitation: allow(retailerStaff),
    withdraw: allow(brandStaff, retailerStaff),
    inviteRetailer: allow(brandStaff),
    acceptRequest: allow(brandStaff),
    declineRequest: allow(brandStaff),
    reviseTerms: allow(brandStaff),
    suspendConnection: allow(brandStaff),
    resumeConnection: allow(brandStaff),
    disconnect: allow(brandStaff, retailerStaff),
  },
}
