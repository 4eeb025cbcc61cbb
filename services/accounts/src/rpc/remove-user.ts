import { DomainError } from '@selvedge/platform/rpc/errors'
import { leavesNoOwner } from '../domain/role.ts'
import { membersOf, removeMembership } from '../store/people.ts'
import { endSessionsIn } from '../store/sessions.ts'
import type { Rpc } from './deps.ts'
import { organisationOf } from './organisation-of.ts'

export const removeUser: Rpc<'removeUser'> =
  ({ db }) =>
  async ({ userId, organisationId: named }, ctx) => {
    const organisationId = organisationOf(ctx.viewer, named)
    await db.transaction(async (tx) => {
      const members = await membersOf(tx, organisationId)
      if (!members.some((member) => member.userId === userId)) {
        throw new DomainError('NOT_FOUND', 'there is no such member', { reason: 'MEMBER_UNKNOWN' })
      }
      if (leavesNoOwner(members, userId, null)) {
        throw new DomainError('CONFLICT', 'make somebody else an owner first', { reason: 'LAST_OWNER' })
      }
      await removeMembership(tx, userId, organisationId)
      await endSessionsIn(tx, userId, organisationId)
      await tx.run('delete from link where user_id = $1 and organisation_id = $2', [userId, organisationId])
    })
    return {}
  }
