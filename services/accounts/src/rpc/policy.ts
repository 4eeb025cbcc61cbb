import { allow, anonymous, systemOnly } from '@selvedge/platform/rpc/policy'
import type { Policy } from '@selvedge/platform/rpc/definition'
import type { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'

const owners = { kinds: ['BRAND', 'RETAILER'], roles: ['OWNER'] } as const
const operator = { kinds: ['OPERATOR'] } as const
const system = { kinds: ['SYSTEM'] } as const
const people = { kinds: ['BRAND', 'RETAILER'] } as const
const brandOwners = { kinds: ['BRAND'], roles: ['OWNER'] } as const
const retailerStaff = { kinds: ['RETAILER'], roles: ['OWNER', 'BUYER'] } as const

/** Who may call what. Handlers check besides that the organisation is the viewer's own (`organisationOf`). */
export const policy: Policy<typeof AccountsService> = {
  login: anonymous,
  checkSession: systemOnly,
  logout: systemOnly,
  changePassword: allow(people, operator),
  switchOrganisation: allow(people, operator),

  listUsers: allow(people, operator, system),
  inviteUser: allow(owners, operator, system),
  getInvitation: anonymous,
  acceptInvitation: anonymous,
  changeRole: allow(owners, operator),
  removeUser: allow(owners, operator),
  resetUser: allow(owners, operator, system),

  createOrganisation: allow(operator, system),
  listOrganisations: allow(people, operator, system),
  batchGetOrganisations: allow(people, operator, system),
  updateProfile: allow(owners, operator, system),
  updateBrandSettings: allow(brandOwners, operator, system),
  saveDoor: allow(retailerStaff, operator, system),
  saveAddress: allow(retailerStaff, operator, system),
  removeAddress: allow(retailerStaff, operator),

  listApiKeys: allow(brandOwners, operator),
  createApiKey: allow(brandOwners, operator, system),
  revokeApiKey: allow(brandOwners, operator, system),
  checkApiKey: systemOnly,
}
