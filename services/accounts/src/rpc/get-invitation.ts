import { DomainError } from '@selvedge/platform/rpc/errors'
import { findLink } from '../store/links.ts'
import { findMembership, findPerson } from '../store/people.ts'
import type { Rpc } from './deps.ts'

export const getInvitation: Rpc<'getInvitation'> =
  ({ db, clock }) =>
  async ({ token }) => {
    const link = await findLink(db.read, token, clock.now())
    const [person, member] = await Promise.all([
      findPerson(db.read, link.user_id),
      findMembership(db.read, link.user_id, link.organisation_id),
    ])
    if (!person || !member)
      throw new DomainError('NOT_FOUND', 'this link is over; ask for a new one', { reason: 'LINK_OVER' })
    return {
      email: person.email,
      name: person.name,
      organisationName: member.organisationName,
      organisationKind: member.organisationKind,
      role: member.role,
      reset: link.purpose === 'RESET',
      validUntil: link.valid_until,
    }
  }
