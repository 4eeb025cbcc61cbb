import { DomainError } from '@selvedge/platform/rpc/errors'
import { makeLink } from '../store/links.ts'
import { findMembership } from '../store/people.ts'
import { endSessionsOf } from '../store/sessions.ts'
import type { Rpc } from './deps.ts'
import { organisationOf } from './organisation-of.ts'

/** Ends the person's sessions; the old password goes when the link is used. */
export const resetUser: Rpc<'resetUser'> =
  ({ db, clock }) =>
  async ({ userId, organisationId: named }, ctx) => {
    const organisationId = organisationOf(ctx.viewer, named)
    return db.transaction(async (tx) => {
      if (!(await findMembership(tx, userId, organisationId))) {
        throw new DomainError('NOT_FOUND', 'there is no such member', { reason: 'MEMBER_UNKNOWN' })
      }
      await endSessionsOf(tx, userId)
      const link = await makeLink(tx, { purpose: 'RESET', user_id: userId, organisation_id: organisationId }, clock.now())
      return { ...link, userId }
    })
  }
