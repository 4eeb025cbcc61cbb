import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { makeLink } from '../store/links.ts'
import { findMembership, findPerson, membershipsOf } from '../store/people.ts'
import type { Member } from '../store/people.ts'
import { endSessionsOf } from '../store/sessions.ts'
import type { Rpc } from './deps.ts'
import { organisationOf } from './organisation-of.ts'

/**
 * Ends the person's sessions; the old password goes when the link is used. A password opens every organisation the
 * person belongs to, so that an owner makes a new one only for people who belong to no other; the operator may.
 */
export const resetUser: Rpc<'resetUser'> =
  ({ db, clock }) =>
  async ({ userId, organisationId: named }, { viewer }) => {
    const organisationId = organisationOf(viewer, named)
    return db.transaction(async (tx) => {
      const member = await findMembership(tx, userId, organisationId)
      if (!member) throw new DomainError('NOT_FOUND', 'there is no such member', { reason: 'MEMBER_UNKNOWN' })
      const person = await findPerson(tx, userId)
      if (isOwner(viewer) && (await isOfOthersToo(member, person?.password_hash ?? null, membershipsOf(tx, userId)))) {
        throw new DomainError(
          'CONFLICT',
          'this person belongs to another organisation too: ask the operator for a new password',
          {
            reason: 'MEMBER_ELSEWHERE',
          },
        )
      }
      await endSessionsOf(tx, userId)
      const link = await makeLink(
        tx,
        { purpose: 'RESET', user_id: userId, organisation_id: organisationId },
        clock.now(),
      )
      return { ...link, userId }
    })
  }

const isOwner = ({ organisationKind }: Viewer) => organisationKind === 'BRAND' || organisationKind === 'RETAILER'

/** Whoever has a password and did not join here has it from elsewhere. */
async function isOfOthersToo(
  { organisationId, accepted }: Member,
  passwordHash: string | null,
  joined: Promise<Member[]>,
): Promise<boolean> {
  if (passwordHash !== null && !accepted) return true
  return (await joined).some((each) => each.organisationId !== organisationId)
}
