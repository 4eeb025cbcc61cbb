import type { Sql, Transaction } from '@selvedge/platform/db/database'

/** Wrong passwords per e-mail, known or not: an attacker cannot tell by being slowed down. */
export interface LoginFailures {
  failures: number
  last_at: string
}

export const failuresOf = (db: Sql, email: string) =>
  db.get<LoginFailures>('select failures, last_at from login_failure where email = $1', [email])

export const countFailure = (tx: Transaction, email: string, now: Date) =>
  tx.run(
    `insert into login_failure (email, failures, last_at) values ($1, 1, $2)
      on conflict (email) do update set failures = login_failure.failures + 1, last_at = excluded.last_at`,
    [email, now.toISOString()],
  )

export const forgetFailures = (tx: Transaction, email: string) =>
  tx.run('delete from login_failure where email = $1', [email])
