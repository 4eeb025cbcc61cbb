import type { OrganisationKind } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { Role } from '@selvedge/protos/gen/accounts/v1/accounts_service'

const roles: Record<string, readonly Role[]> = {
  BRAND: ['OWNER', 'SALES_MANAGER', 'VIEWER'],
  RETAILER: ['OWNER', 'BUYER', 'VIEWER'],
  OPERATOR: ['OPERATOR'],
}

/** Roles a member of this kind of organisation may have (domain.md, Who). */
export function rolesOf(kind: OrganisationKind): readonly Role[] {
  return roles[kind] ?? []
}

/** An organisation without an owner could never invite one again. */
export function leavesNoOwner(
  members: readonly { userId: string; role: Role }[],
  userId: string,
  next: Role | null,
): boolean {
  const owners = members.filter((member) => member.role === 'OWNER')
  return owners.length === 1 && owners[0]!.userId === userId && next !== 'OWNER'
}
