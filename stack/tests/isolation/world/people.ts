import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { CreateOrganisationRequest, InviteUserRequest } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import type { Role } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import type { Accounts } from '../../../src/ops/organisations.ts'
import type { Canaries } from './canaries.ts'
import { rolesOf } from './sides.ts'
import type { Organisation } from './sides.ts'

export interface Person {
  userId: string
  email: string
  viewer: Viewer
  /** As the browser sends it. */
  cookie: string
}

export interface Member {
  side: Organisation
  id: string
  people: ReadonlyMap<string, Person>
  as(role: string): { viewer: Viewer }
}

export const PASSWORD = 'red white red red'

const kindOf = (side: Organisation) =>
  side === 'operator' ? 'OPERATOR' : side === 'A' || side === 'B' ? 'BRAND' : 'RETAILER'
const roleOf = (role: string) => (role === 'manager' ? 'SALES_MANAGER' : role.toUpperCase()) as Role

/** An organisation with a person of every role, each signed in. */
export async function makeMember(
  accounts: Accounts,
  system: Viewer,
  side: Organisation,
  canaries: Canaries,
): Promise<Member> {
  const slug = `org-${side.toLowerCase()}`
  const request = { kind: kindOf(side), name: `The ${side}`, slug, country: 'NL', timeZone: 'Europe/Amsterdam' }
  const fields = CreateOrganisationRequest.fromPartial(
    request as Parameters<typeof CreateOrganisationRequest.fromPartial>[0],
  )
  const { organisation } = await accounts.createOrganisation(fields, { viewer: system })
  const id = organisation!.id
  const made = await Promise.all(
    rolesOf(side).map(
      async (role) => [role, await makePerson(accounts, system, { id, side, role, canaries })] as const,
    ),
  )
  const people = new Map(made)
  return { side, id, people, as: (role) => ({ viewer: people.get(role)!.viewer }) }
}

interface NewPerson {
  id: string
  side: Organisation
  role: string
  canaries: Canaries
}

async function makePerson(
  accounts: Accounts,
  system: Viewer,
  { id, side, role, canaries }: NewPerson,
): Promise<Person> {
  const email = `${canaries.word(`mail${side}${role}`, side, 'operator')}@example.test`
  const invitation = InviteUserRequest.fromPartial({
    organisationId: id,
    email,
    name: `${side} ${role}`,
    role: roleOf(role),
  })
  const { token } = await accounts.inviteUser(invitation, { viewer: system })
  const answer = { token, name: `${side} ${role}`, password: PASSWORD, ip: '', userAgent: 'matrix' }
  const accepted = await accounts.acceptInvitation(answer, { viewer: system })
  const session = accepted.session!
  return {
    userId: session.userId,
    email,
    cookie: `selvedge_session=${accepted.token}`,
    viewer: {
      userId: session.userId,
      userName: session.userName,
      organisationId: id,
      organisationKind: session.organisationKind as Viewer['organisationKind'],
      role: session.role as Viewer['role'],
      scopes: [],
    },
  }
}
