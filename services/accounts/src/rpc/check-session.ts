import { DomainError } from '@selvedge/platform/rpc/errors'
import { findSession, isSeenDue, markSeen } from '../store/sessions.ts'
import type { Rpc } from './deps.ts'
import { sessionView } from './session-view.ts'

export const checkSession: Rpc<'checkSession'> =
  ({ db, clock }) =>
  async ({ tokenHash }) => {
    const now = clock.now()
    const session = await findSession(db.read, tokenHash, now)
    const view =
      session &&
      (await sessionView(db.read, {
        id: session.id,
        userId: session.user_id,
        organisationId: session.organisation_id,
        expiresAt: session.expires_at,
      }))
    if (!view)
      throw new DomainError('UNAUTHENTICATED', 'the session is over; sign in again', { reason: 'SESSION_OVER' })
    if (isSeenDue(session, now)) await db.transaction((tx) => markSeen(tx, session, now))
    return view
  }
