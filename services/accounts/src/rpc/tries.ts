import type { Database } from '@selvedge/platform/db/database'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { waitBeforeTry } from '../domain/lockout.ts'
import { verifyPassword } from '../domain/password.ts'
import { countFailure, failuresOf } from '../store/login-failures.ts'
import type { Deps } from './deps.ts'

/**
 * Whether it is the password; a wrong one is counted against the e-mail, known or not, wherever it is typed.
 * @param hash null when there is nobody, or no password yet: it takes the same time
 * @throws DomainError LIMIT after too many wrong ones
 */
export async function tryPassword(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  email: string,
  password: string,
  hash: string | null,
): Promise<boolean> {
  await assertMayTry(db, email, clock.now())
  const right = await verifyPassword(password, hash)
  if (!right) await db.transaction((tx) => countFailure(tx, email, clock.now()))
  return right
}

async function assertMayTry(db: Database, email: string, now: Date): Promise<void> {
  const failures = await failuresOf(db.read, email)
  const wait = failures ? waitBeforeTry(failures.failures, new Date(failures.last_at), now) : 0
  if (wait === 0) return
  const seconds = Math.ceil(wait / 1000)
  throw new DomainError('LIMIT', `too many wrong tries; try again in ${seconds} s`, {
    reason: 'LOGIN_LOCKED',
    details: { retryAfterSeconds: seconds },
  })
}
