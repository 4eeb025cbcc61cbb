/**
 * What an organisation has read. Kept apart from the notices, which are derived and may be built anew: ids of
 * notices follow from what they tell, so the marks still fit.
 */
import type { Sql, Transaction } from '@selvedge/platform/db/database'

export interface Reader {
  userId: string
  organisationId: string
}

export async function readUntil(db: Sql, { userId, organisationId }: Reader): Promise<string> {
  const row = await db.get<{ at: string }>('select at from read_until where user_id = $1 and organisation_id = $2', [
    userId,
    organisationId,
  ])
  return row?.at ?? ''
}

export async function readMarks(db: Sql, { userId, organisationId }: Reader): Promise<Set<string>> {
  const rows = await db.all<{ notice_id: string }>(
    'select notice_id from read_mark where user_id = $1 and organisation_id = $2',
    [userId, organisationId],
  )
  return new Set(rows.map((row) => row.notice_id))
}

export async function markRead(
  tx: Transaction,
  { userId, organisationId }: Reader,
  noticeIds: readonly string[],
): Promise<void> {
  for (const id of noticeIds) {
    await tx.run(
      'insert into read_mark (user_id, organisation_id, notice_id) values ($1, $2, $3) on conflict do nothing',
      [userId, organisationId, id],
    )
  }
}

export async function markAllRead(tx: Transaction, { userId, organisationId }: Reader, at: string): Promise<void> {
  await tx.run(
    `insert into read_until (user_id, organisation_id, at) values ($1, $2, $3)
      on conflict (user_id, organisation_id) do update set at = excluded.at`,
    [userId, organisationId, at],
  )
  await tx.run('delete from read_mark where user_id = $1 and organisation_id = $2', [userId, organisationId])
}
