/** Sessions: opaque tokens, stored as SHA-256, with an idle and an absolute end. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import type { NewId } from '@selvedge/platform/ids'
import { hashToken, newToken } from '../domain/token.ts'

const IDLE_MS = 12 * 3_600_000
const ABSOLUTE_MS = 7 * 24 * 3_600_000
/** A write per request would be waste: the time seen is kept to the minute. */
const SEEN_EVERY_MS = 60_000

export interface Session {
  id: string
  user_id: string
  organisation_id: string
  seen_at: string
  expires_at: string
}

export async function openSession(
  tx: Transaction,
  session: { userId: string; organisationId: string; ip: string; userAgent: string },
  now: Date,
  newId: NewId,
): Promise<{ id: string; token: string; expiresAt: string }> {
  const token = newToken()
  const id = newId()
  const expiresAt = new Date(now.getTime() + ABSOLUTE_MS).toISOString()
  const at = now.toISOString()
  await tx.run(
    `insert into session (id, token_hash, user_id, organisation_id, created_at, seen_at, expires_at, ip, user_agent)
      values ($1, $2, $3, $4, $5, $5, $6, $7, $8)`,
    [
      id,
      hashToken(token),
      session.userId,
      session.organisationId,
      at,
      expiresAt,
      session.ip.slice(0, 64),
      session.userAgent.slice(0, 300),
    ],
  )
  await tx.run('delete from session where expires_at < $1', [at])
  await seenIn(tx, session.userId, session.organisationId, at)
  return { id, token, expiresAt }
}

/** The live session of a token's hash, or undefined. */
export function findSession(db: Sql, tokenHash: Uint8Array, now: Date): Promise<Session | undefined> {
  const idleSince = new Date(now.getTime() - IDLE_MS).toISOString()
  return db.get<Session>(
    `select id, user_id, organisation_id, seen_at, expires_at from session
      where token_hash = $1 and expires_at > $2 and seen_at > $3`,
    [Buffer.from(tokenHash).toString('base64url'), now.toISOString(), idleSince],
  )
}

export function isSeenDue(session: Session, now: Date): boolean {
  return now.getTime() - Date.parse(session.seen_at) > SEEN_EVERY_MS
}

export async function markSeen(tx: Transaction, session: Session, now: Date): Promise<void> {
  const at = now.toISOString()
  await tx.run('update session set seen_at = $1 where id = $2', [at, session.id])
  await seenIn(tx, session.user_id, session.organisation_id, at)
}

/** What colleagues read as "last seen". */
const seenIn = (tx: Transaction, userId: string, organisationId: string, at: string) =>
  tx.run('update membership set last_seen_at = $1 where user_id = $2 and organisation_id = $3', [
    at,
    userId,
    organisationId,
  ])

export const switchSession = (tx: Transaction, sessionId: string, userId: string, organisationId: string) =>
  tx.run('update session set organisation_id = $1 where id = $2 and user_id = $3', [organisationId, sessionId, userId])

export const endSession = (tx: Transaction, tokenHash: Uint8Array) =>
  tx.run('delete from session where token_hash = $1', [Buffer.from(tokenHash).toString('base64url')])

/** Ends all sessions of a person, but for one that is to go on. */
export const endSessionsOf = (tx: Transaction, userId: string, except = '') =>
  tx.run('delete from session where user_id = $1 and id <> $2', [userId, except])

/** Ends the sessions a person has as a member of one organisation. */
export const endSessionsIn = (tx: Transaction, userId: string, organisationId: string) =>
  tx.run('delete from session where user_id = $1 and organisation_id = $2', [userId, organisationId])
