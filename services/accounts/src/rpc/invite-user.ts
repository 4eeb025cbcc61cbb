import { DomainError } from '@selvedge/platform/rpc/errors'
import { rolesOf } from '../domain/role.ts'
import { makeLink } from '../store/links.ts'
import { getOrganisation } from '../store/organisations.ts'
import { findMembership, findPersonByEmail, insertPerson, setMembership } from '../store/people.ts'
import type { Deps, Rpc } from './deps.ts'
import { organisationOf } from './organisation-of.ts'

/**
 * The person belongs to the organisation when the link is used. Somebody who has joined already keeps the password: use
 * a reset for a lost one.
 */
export const inviteUser: Rpc<'inviteUser'> = (deps) => async (request, ctx) => {
  const { db, clock } = deps
  const organisationId = organisationOf(ctx.viewer, request.organisationId)
  const email = request.email.trim()
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254) {
    throw new DomainError('INVALID', 'this is not an e-mail address', { reason: 'EMAIL_INVALID' })
  }
  if (request.name.length > 120) throw new DomainError('INVALID', 'the name is too long', { reason: 'NAME_INVALID' })
  return db.transaction(async (tx) => {
    const now = clock.now()
    const organisation = await getOrganisation(tx, organisationId)
    if (!rolesOf(organisation.kind).includes(request.role)) {
      throw new DomainError('INVALID', `${organisation.name} has no role of that name`, { reason: 'ROLE_UNKNOWN' })
    }
    const person = (await findPersonByEmail(tx, email)) ?? (await addPerson(tx, deps, email, request.name))
    const member = await findMembership(tx, person.id, organisationId)
    if (member?.accepted) {
      throw new DomainError('EXISTS', `${email} is a member already`, { reason: 'MEMBER_ALREADY' })
    }
    await setMembership(tx, person.id, organisationId, request.role, now)
    const link = await makeLink(tx, { purpose: 'INVITATION', user_id: person.id, organisation_id: organisationId }, now)
    return { ...link, userId: person.id }
  })
}

async function addPerson(tx: Parameters<typeof insertPerson>[0], { newId, clock }: Deps, email: string, name: string) {
  const person = { id: newId(), email, name: name.trim() || email.slice(0, email.indexOf('@')) }
  await insertPerson(tx, person, clock.now())
  return { ...person, password_hash: null }
}
