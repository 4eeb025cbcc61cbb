/** Requests with an idempotency key and their answers, kept for 24 h. */
import type { Database, Sql, Transaction } from '@selvedge/platform/db/database'
import { acrossTenants, asTenant } from '@selvedge/platform/db/tenant'

export const KEPT_MS = 24 * 3_600_000
/** A larger answer is not kept; its repeat is refused, saying that the records are written. */
export const MOST_KEPT_BYTES = 1024 * 1024
const SWEPT_AT_ONCE = 20

export interface RequestKey {
  organisationId: string
  key: string
}

export interface AnsweredRequest {
  state: 'running' | 'done'
  bodyHash: string
  status: number
  contentType: string
  /** null: too large to keep. */
  answer: Uint8Array | null
}

/** @returns undefined when the key is new: it is now marked as running; else what is known of it */
export function claimRequest(
  db: Database,
  { organisationId, key }: RequestKey,
  runner: string,
  now: Date,
): Promise<AnsweredRequest | undefined> {
  const claim = async (tx: Transaction) => {
    const old = now.getTime() - KEPT_MS
    await tx.run(
      `delete from answered_request where (organisation_id, key) in
        (select organisation_id, key from answered_request
          where organisation_id = $1 and at < $2 order by at limit $3)`,
      [organisationId, old, SWEPT_AT_ONCE],
    )
    const known = await find(tx, organisationId, key)
    if (known && known.at >= old) return known
    await tx.run(
      `insert into answered_request (organisation_id, key, state, body_hash, status, content_type, at, runner)
        values ($1, $2, 'running', '', 0, '', $3, $4)
        on conflict (organisation_id, key) do update
          set state = 'running', answer = null, at = excluded.at, runner = excluded.runner`,
      [organisationId, key, now.getTime(), runner],
    )
    return undefined
  }
  return asTenant(organisationId, () => db.transaction(claim))
}

function find(sql: Sql, organisationId: string, key: string): Promise<(AnsweredRequest & { at: number }) | undefined> {
  return sql.get(
    `select state, body_hash as "bodyHash", status, content_type as "contentType", answer, at from answered_request
      where organisation_id = $1 and key = $2`,
    [organisationId, key],
  )
}

export async function keepAnswer(
  db: Database,
  { organisationId, key }: RequestKey,
  answered: Omit<AnsweredRequest, 'state'>,
): Promise<void> {
  const { bodyHash, status, contentType, answer } = answered
  const kept = answer !== null && answer.length <= MOST_KEPT_BYTES ? answer : null
  const keep = (tx: Transaction) =>
    tx.run(
      `update answered_request set state = 'done', body_hash = $3, status = $4, content_type = $5, answer = $6
        where organisation_id = $1 and key = $2`,
      [organisationId, key, bodyHash, status, contentType, kept],
    )
  await asTenant(organisationId, () => db.transaction(keep))
}

/** The request failed or was cut off: the same key may be used for it again. */
export async function releaseRequest(db: Database, { organisationId, key }: RequestKey): Promise<void> {
  const release = (tx: Transaction) =>
    tx.run(`delete from answered_request where organisation_id = $1 and key = $2 and state = 'running'`, [
      organisationId,
      key,
    ])
  await asTenant(organisationId, () => db.transaction(release))
}

/** A process holds it while it lives, so that another one knows which requests are still being answered. */
export const leaseOf = (runner: string) => `runner ${runner}`

/** What was running when its process ended has no answer; its records can be sent again. */
export function releaseInterrupted(db: Database): Promise<void> {
  return acrossTenants(async () => {
    const runners = await db.read.all<{ runner: string }>(
      `select distinct runner from answered_request where state = 'running'`,
    )
    for (const { runner } of runners) {
      const lease = await db.tryLease(leaseOf(runner))
      if (!lease) continue
      await db.transaction((tx) =>
        tx.run(`delete from answered_request where state = 'running' and runner = $1`, [runner]),
      )
      await lease.release()
    }
  })
}
