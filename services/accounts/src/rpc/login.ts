import { DomainError } from '@selvedge/platform/rpc/errors'
import { waitBeforeTry } from '../domain/lockout.ts'
import { verifyPassword } from '../domain/password.ts'
import { countFailure, failuresOf, forgetFailures } from '../store/login-failures.ts'
import { findPersonByEmail, membershipsOf, normaliseEmail } from '../store/people.ts'
import { openSession } from '../store/sessions.ts'
import type { Rpc } from './deps.ts'
import { sessionView } from './session-view.ts'

/** One answer for an unknown e-mail and a wrong password, in the same time. */
export const login: Rpc<'login'> =
  ({ db, clock, newId }) =>
  async ({ email: typed, password, ip, userAgent }) => {
    const email = normaliseEmail(typed).slice(0, 254)
    const failures = await failuresOf(db.read, email)
    const wait = failures ? waitBeforeTry(failures.failures, new Date(failures.last_at), clock.now()) : 0
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000)
      throw new DomainError('LIMIT', `too many wrong tries; try again in ${seconds} s`, {
        reason: 'LOGIN_LOCKED',
        details: { retryAfterSeconds: seconds },
      })
    }
    const person = await findPersonByEmail(db.read, email)
    const right = await verifyPassword(password, person?.password_hash ?? null)
    const home = person && (await membershipsOf(db.read, person.id))[0]
    if (!right || !home) {
      await db.transaction((tx) => countFailure(tx, email, clock.now()))
      throw new DomainError('UNAUTHENTICATED', 'e-mail and password do not match', { reason: 'LOGIN_WRONG' })
    }
    const session = { userId: person.id, organisationId: home.organisationId, ip, userAgent }
    return db.transaction(async (tx) => {
      await forgetFailures(tx, email)
      const opened = await openSession(tx, session, clock.now(), newId)
      return { token: opened.token, session: await sessionView(tx, { ...session, ...opened }) }
    })
  }
