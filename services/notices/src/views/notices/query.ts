import type { Sql } from '@selvedge/platform/db/database'

export interface ListedNotice {
  id: string
  organisation_id: string
  at: string
  kind: string
  other_id: string
  other_name: string | null
  subject_kind: string
  subject_id: string
  number: string | null
  actor_name: string
}

const SELECT = `select n.id, n.organisation_id, n.at, n.kind, n.other_id, o.name as other_name, n.subject_kind, n.subject_id,
  r.number, n.actor_name from notice n
  left join organisation_name o on o.id = n.other_id left join order_number r on r.id = n.subject_id`

/** Newest first, after the notice of the page before. */
export function listNotices(
  db: Sql,
  organisationId: string,
  after: { at: string; id: string } | undefined,
  limit: number,
): Promise<ListedNotice[]> {
  return after
    ? db.all(
        `${SELECT} where n.organisation_id = $1 and (n.at, n.id) < ($2, $3) order by n.at desc, n.id desc limit $4`,
        [organisationId, after.at, after.id, limit],
      )
    : db.all(`${SELECT} where n.organisation_id = $1 order by n.at desc, n.id desc limit $2`, [organisationId, limit])
}

/** Ids of what came after `at`, at most `limit`: for counting what is unread. */
export async function idsSince(db: Sql, organisationId: string, at: string, limit: number): Promise<string[]> {
  const rows = await db.all<{ id: string }>(
    'select id from notice where organisation_id = $1 and at > $2 order by at desc, id desc limit $3',
    [organisationId, at, limit],
  )
  return rows.map((row) => row.id)
}

export async function newestAt(db: Sql, organisationId: string): Promise<string> {
  const row = await db.get<{ at: string | null }>('select max(at) as at from notice where organisation_id = $1', [
    organisationId,
  ])
  return row?.at ?? ''
}

export async function countWaiting(db: Sql, organisationId: string): Promise<{ orders: number; connections: number }> {
  const rows = await db.all<{ kind: string; n: number }>(
    'select kind, count(*) as n from waiting where organisation_id = $1 group by kind',
    [organisationId],
  )
  const count = (kind: string) => Number(rows.find((row) => row.kind === kind)?.n ?? 0)
  return { orders: count('order'), connections: count('connection') }
}
