import { DomainError } from '@selvedge/platform/rpc/errors'
import { leavesNoOwner, rolesOf } from '../domain/role.ts'
import { membersOf, setMembership } from '../store/people.ts'
import type { Rpc } from './deps.ts'
import { organisationOf } from './organisation-of.ts'

export const changeRole: Rpc<'changeRole'> =
  ({ db, clock }) =>
  async ({ userId, role, organisationId: named }, ctx) => {
    const organisationId = organisationOf(ctx.viewer, named)
    await db.transaction(async (tx) => {
      const members = await membersOf(tx, organisationId)
      const member = members.find((each) => each.userId === userId)
      if (!member) throw new DomainError('NOT_FOUND', 'there is no such member', { reason: 'MEMBER_UNKNOWN' })
      if (!rolesOf(member.organisationKind).includes(role)) {
        throw new DomainError('INVALID', 'there is no role of that name here', { reason: 'ROLE_UNKNOWN' })
      }
      if (leavesNoOwner(members, userId, role)) {
        throw new DomainError('CONFLICT', 'make somebody else an owner first', { reason: 'LAST_OWNER' })
      }
      await setMembership(tx, userId, organisationId, role, clock.now())
    })
    return {}
  }
