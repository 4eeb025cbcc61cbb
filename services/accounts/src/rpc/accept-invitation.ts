import { DomainError } from '@selvedge/platform/rpc/errors'
import { hashPassword, passwordFault } from '../domain/password.ts'
import { findLink, useLink } from '../store/links.ts'
import { findMembership, findPerson, setPassword } from '../store/people.ts'
import { endSessionsOf, openSession } from '../store/sessions.ts'
import type { Rpc } from './deps.ts'
import { sessionView } from './session-view.ts'

/**
 * Sets the password and signs in. A person who has a password already (a member of another organisation) cannot be
 * given a new one by an invitation: the invitation is accepted by signing in with the old one.
 */
export const acceptInvitation: Rpc<'acceptInvitation'> =
  ({ db, clock, newId }) =>
  async ({ token, name, password, ip, userAgent }) => {
    const link = await findLink(db.read, token, clock.now())
    const person = await findPerson(db.read, link.user_id)
    const member = await findMembership(db.read, link.user_id, link.organisation_id)
    if (!person || !member) throw new DomainError('NOT_FOUND', 'this link is over; ask for a new one', { reason: 'LINK_OVER' })
    if (link.purpose === 'INVITATION' && person.password_hash !== null) {
      throw new DomainError('EXISTS', 'you have a password already; sign in with it', { reason: 'PASSWORD_EXISTS' })
    }
    const fault = passwordFault(password, person.email)
    if (fault) throw new DomainError('INVALID', fault, { reason: 'PASSWORD_WEAK' })
    const hash = await hashPassword(password)
    return db.transaction(async (tx) => {
      const now = clock.now()
      await useLink(tx, link, now)
      await setPassword(tx, person.id, hash, name.trim().slice(0, 120))
      await endSessionsOf(tx, person.id)
      const session = { userId: person.id, organisationId: link.organisation_id, ip, userAgent }
      const opened = await openSession(tx, session, now, newId)
      return { token: opened.token, session: await sessionView(tx, { ...session, ...opened }) }
    })
  }
