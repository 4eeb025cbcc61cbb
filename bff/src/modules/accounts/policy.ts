import { allow, anonymous } from '@selvedge/platform/rpc/policy'
import type { ModulePolicy } from '../../gateway/schema/policy.ts'

const operator = { kinds: ['OPERATOR'] } as const
const people = { kinds: ['BRAND', 'RETAILER'] } as const
const owners = { kinds: ['BRAND', 'RETAILER'], roles: ['OWNER'] } as const
const brandOwners = { kinds: ['BRAND'], roles: ['OWNER'] } as const
const retailerStaff = { kinds: ['RETAILER'], roles: ['OWNER', 'BUYER'] } as const

/** As accounts has it: the service judges again, and checks whose organisation it is. */
export const policy: ModulePolicy = {
  Query: {
    me: anonymous,
    invitation: anonymous,
    organisation: allow(people, operator),
    organisations: allow(people, operator),
    team: allow(people, operator),
    apiKeys: allow(brandOwners, operator),
  },
  Mutation: {
    login: anonymous,
    logout: anonymous,
    acceptInvitation: anonymous,
    changePassword: allow(people, operator),
    switchOrganisation: allow(people, operator),
    inviteUser: allow(owners, operator),
    changeRole: allow(owners, operator),
    removeUser: allow(owners, operator),
    resetUser: allow(owners, operator),
    createApiKey: allow(brandOwners, operator),
    revokeApiKey: allow(brandOwners, operator),
    createOrganisation: allow(operator),
    updateProfile: allow(owners, operator),
    updateBrandSettings: allow(brandOwners, operator),
    saveDoor: allow(retailerStaff),
    saveAddress: allow(retailerStaff),
    removeAddress: allow(retailerStaff),
  },
  Subscription: {
    viewerChanged: allow(people, operator),
  },
}
