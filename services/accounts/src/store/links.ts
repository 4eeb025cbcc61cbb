/** Single-use links: an invitation into an organisation, or a new password. Valid for 72 h. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { hashToken, newToken } from '../domain/token.ts'

const VALID_MS = 72 * 3_600_000

export interface Link {
  token_hash: string
  purpose: 'INVITATION' | 'RESET'
  user_id: string
  organisation_id: string
  valid_until: string
}

/** Makes a link; earlier ones of the same purpose and person end. The token is in the answer only. */
export async function makeLink(
  tx: Transaction,
  link: Pick<Link, 'purpose' | 'user_id' | 'organisation_id'>,
  now: Date,
): Promise<{ token: string; validUntil: string }> {
  const token = newToken()
  const validUntil = new Date(now.getTime() + VALID_MS).toISOString()
  await tx.run('delete from link where purpose = $1 and user_id = $2 and organisation_id = $3', [
    link.purpose,
    link.user_id,
    link.organisation_id,
  ])
  await tx.run(
    `insert into link (token_hash, purpose, user_id, organisation_id, valid_until) values ($1, $2, $3, $4, $5)`,
    [hashToken(token), link.purpose, link.user_id, link.organisation_id, validUntil],
  )
  return { token, validUntil }
}

/** @throws DomainError NOT_FOUND for a link that is unknown, used or over: which of them is not told */
export async function findLink(db: Sql, token: string, now: Date): Promise<Link> {
  const link = await db.get<Link>(
    `select token_hash, purpose, user_id, organisation_id, valid_until from link
      where token_hash = $1 and used_at is null and valid_until > $2`,
    [hashToken(token), now.toISOString()],
  )
  if (link) return link
  throw new DomainError('NOT_FOUND', 'this link was used already or is too old; ask for a new one', {
    reason: 'LINK_OVER',
  })
}

/** @throws DomainError NOT_FOUND when another use came first */
export async function useLink(tx: Transaction, link: Link, now: Date): Promise<void> {
  const used = await tx.run('update link set used_at = $1 where token_hash = $2 and used_at is null', [
    now.toISOString(),
    link.token_hash,
  ])
  if (used === 0)
    throw new DomainError('NOT_FOUND', 'this link was used already; ask for a new one', { reason: 'LINK_OVER' })
}
