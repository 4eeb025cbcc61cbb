import { DomainError } from '@selvedge/platform/rpc/errors'
import { countFailure, forgetFailures } from '../store/login-failures.ts'
import { findPersonByEmail, membershipsOf, normaliseEmail } from '../store/people.ts'
import { openSession } from '../store/sessions.ts'
import type { Rpc } from './deps.ts'
import { sessionView } from './session-view.ts'
import { tryPassword } from './tries.ts'

/** One answer for an unknown e-mail and a wrong password, in the same time. */
export const login: Rpc<'login'> =
  (deps) =>
  async ({ email: typed, password, ip, userAgent }) => {
    const { db, clock, newId } = deps
    const email = normaliseEmail(typed).slice(0, 254)
    const person = await findPersonByEmail(db.read, email)
    const right = await tryPassword(deps, email, password, person?.password_hash ?? null)
    const home = person && (await membershipsOf(db.read, person.id))[0]
    if (right && !home) await db.transaction((tx) => countFailure(tx, email, clock.now()))
    if (!right || !home) {
      throw new DomainError('UNAUTHENTICATED', 'e-mail and password do not match', { reason: 'LOGIN_WRONG' })
    }
    const session = { userId: person.id, organisationId: home.organisationId, ip, userAgent }
    return db.transaction(async (tx) => {
      await forgetFailures(tx, email)
      const opened = await openSession(tx, session, clock.now(), newId)
      return { token: opened.token, session: await sessionView(tx, { ...session, ...opened }) }
    })
  }
