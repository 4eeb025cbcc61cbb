import { DomainError } from '@selvedge/platform/rpc/errors'
import { hashPassword, passwordFault } from '../domain/password.ts'
import { findLink, useLink } from '../store/links.ts'
import { acceptMembership, findMembership, findPerson, setPassword } from '../store/people.ts'
import { endSessionsOf, openSession } from '../store/sessions.ts'
import type { Rpc } from './deps.ts'
import { sessionView } from './session-view.ts'
import { tryPassword } from './tries.ts'

/**
 * Joins the organisation of the link, and no other, and signs in. Who has no password yet chooses one. Who has one
 * gives it: the link shows that the organisation wants the person, the password that it is the person, and neither
 * is enough alone, since whoever invites sees the link.
 */
export const acceptInvitation: Rpc<'acceptInvitation'> =
  (deps) =>
  async ({ token, name, password, ip, userAgent }) => {
    const { db, clock, newId } = deps
    const link = await findLink(db.read, token, clock.now())
    const person = await findPerson(db.read, link.user_id)
    const member = await findMembership(db.read, link.user_id, link.organisation_id)
    if (!person || !member)
      throw new DomainError('NOT_FOUND', 'this link is over; ask for a new one', { reason: 'LINK_OVER' })
    const joins = link.purpose === 'INVITATION' && person.password_hash !== null
    if (joins && !(await tryPassword(deps, person.email, password, person.password_hash))) {
      throw new DomainError('EXISTS', 'you have a password already; join with that one', { reason: 'PASSWORD_EXISTS' })
    }
    const fault = joins ? null : passwordFault(password, person.email)
    if (fault) throw new DomainError('INVALID', fault, { reason: 'PASSWORD_WEAK' })
    const hash = joins ? null : await hashPassword(password)
    return db.transaction(async (tx) => {
      const now = clock.now()
      await useLink(tx, link, now)
      if (hash !== null) {
        await setPassword(tx, person.id, hash, name.trim().slice(0, 120))
        await endSessionsOf(tx, person.id)
      }
      await acceptMembership(tx, person.id, link.organisation_id, now)
      const session = { userId: person.id, organisationId: link.organisation_id, ip, userAgent }
      const opened = await openSession(tx, session, now, newId)
      return { token: opened.token, session: await sessionView(tx, { ...session, ...opened }) }
    })
  }
