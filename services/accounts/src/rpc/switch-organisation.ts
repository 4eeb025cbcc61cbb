import { DomainError } from '@selvedge/platform/rpc/errors'
import { findMembership } from '../store/people.ts'
import { switchSession } from '../store/sessions.ts'
import type { Rpc } from './deps.ts'
import { sessionView } from './session-view.ts'

export const switchOrganisation: Rpc<'switchOrganisation'> =
  ({ db }) =>
  async ({ sessionId, organisationId }, ctx) => {
    const { userId } = ctx.viewer
    return db.transaction(async (tx) => {
      const member = await findMembership(tx, userId, organisationId)
      const switched = member?.accepted && (await switchSession(tx, sessionId, userId, organisationId))
      const session = await tx.get<{ expires_at: string }>('select expires_at from session where id = $1', [sessionId])
      const view =
        switched &&
        session &&
        (await sessionView(tx, { id: sessionId, userId, organisationId, expiresAt: session.expires_at }))
      if (!view)
        throw new DomainError('NOT_FOUND', 'you do not belong to that organisation', { reason: 'ORGANISATION_UNKNOWN' })
      return view
    })
  }
