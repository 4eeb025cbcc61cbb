import { type MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { OrganisationKind, Role } from '../../gen/graphql.ts'

/** What each role is called and may do. */
export const roleText: Record<Role, { label: MessageDescriptor; about: MessageDescriptor }> = {
  OWNER: { label: msg`Owner`, about: msg`Everything, and who belongs to the team` },
  SALES_MANAGER: { label: msg`Sales manager`, about: msg`Orders, connections and price lists` },
  BUYER: { label: msg`Buyer`, about: msg`Writes and places orders, asks for connections` },
  VIEWER: { label: msg`Viewer`, about: msg`Reads everything, changes nothing` },
  OPERATOR: { label: msg`Operator`, about: msg`Runs the platform` },
}

const roles: Record<OrganisationKind, readonly Role[]> = {
  BRAND: ['OWNER', 'SALES_MANAGER', 'VIEWER'],
  RETAILER: ['OWNER', 'BUYER', 'VIEWER'],
  OPERATOR: ['OPERATOR'],
}

export function rolesOf(kind: OrganisationKind): readonly Role[] {
  return roles[kind]
}
