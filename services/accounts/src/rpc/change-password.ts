import { DomainError } from '@selvedge/platform/rpc/errors'
import { hashPassword, passwordFault } from '../domain/password.ts'
import { findPerson, setPassword } from '../store/people.ts'
import { endSessionsOf } from '../store/sessions.ts'
import type { Rpc } from './deps.ts'
import { tryPassword } from './tries.ts'

export const changePassword: Rpc<'changePassword'> =
  (deps) =>
  async ({ currentPassword, newPassword, sessionId }, ctx) => {
    const { db } = deps
    const person = await findPerson(db.read, ctx.viewer.userId)
    if (!person || !(await tryPassword(deps, person.email, currentPassword, person.password_hash))) {
      throw new DomainError('INVALID', 'the current password is not right', { reason: 'PASSWORD_WRONG' })
    }
    const fault = passwordFault(newPassword, person.email)
    if (fault) throw new DomainError('INVALID', fault, { reason: 'PASSWORD_WEAK' })
    const hash = await hashPassword(newPassword)
    await db.transaction(async (tx) => {
      await setPassword(tx, person.id, hash, '')
      await endSessionsOf(tx, person.id, sessionId)
    })
    return {}
  }
