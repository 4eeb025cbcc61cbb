/** Organisations of the demo with their people, made as the operator makes them. */
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { OrganisationKind } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { CreateOrganisationRequest, InviteUserRequest } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import type { Role } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import type { Accounts } from '../../ops/organisations.ts'
import { DEMO_PASSWORD } from './demo-logins.ts'

export interface Person {
  name: string
  email: string
  role: string
}

export interface Member {
  organisationId: string
  /** By role in lower case: acting for a person. */
  as(role: string): { viewer: Viewer }
}

export interface NewOrganisation {
  kind: Exclude<OrganisationKind, 'UNSPECIFIED'>
  slug: string
  name: string
  country: string
  website?: string
  vatNumber?: string
  timeZone?: string
  people: readonly Person[]
}

export async function makeOrganisation(accounts: Accounts, system: Viewer, given: NewOrganisation): Promise<Member> {
  const { people, ...fields } = given
  const { organisation } = await accounts.createOrganisation(CreateOrganisationRequest.fromPartial(fields), {
    viewer: system,
  })
  const organisationId = organisation!.id
  const viewers = new Map<string, Viewer>()
  for (const person of people) viewers.set(person.role, await addPerson(accounts, system, organisationId, person))
  return {
    organisationId,
    as(role) {
      const viewer = viewers.get(role)
      if (!viewer) throw new Error(`${given.name} has no ${role} in the demo`)
      return { viewer }
    },
  }
}

async function addPerson(
  accounts: Accounts,
  system: Viewer,
  organisationId: string,
  { name, email, role }: Person,
): Promise<Viewer> {
  const invitation = InviteUserRequest.fromPartial({
    organisationId,
    email,
    name,
    role: role.toUpperCase().replaceAll('-', '_') as Role,
  })
  const { token } = await accounts.inviteUser(invitation, { viewer: system })
  const accepted = await accounts.acceptInvitation(
    { token, name, password: DEMO_PASSWORD, ip: '', userAgent: 'demo' },
    { viewer: system },
  )
  const session = accepted.session!
  return {
    userId: session.userId,
    userName: session.userName,
    organisationId,
    organisationKind: session.organisationKind as Viewer['organisationKind'],
    role: session.role as Viewer['role'],
    scopes: [],
  }
}
