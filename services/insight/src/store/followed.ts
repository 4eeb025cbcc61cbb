import type { Database } from '@selvedge/platform/db/database'
import type { Followed } from '../domain/health/followed.ts'

/** As Burrow does: a group that nobody has seen for a week is forgotten. */
const FORGOTTEN_AFTER_MS = 7 * 86_400_000

export async function readFollowed({ read }: Database): Promise<Followed[]> {
  const rows = await read.all<{ known: string }>('select known from followed order by consumer_group')
  return rows.map(({ known }) => JSON.parse(known) as Followed)
}

/** @param now milliseconds */
export async function keepFollowed(db: Database, followed: readonly Followed[], now: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(
      `insert into followed (consumer_group, seen_at, known) values $rows
        on conflict (consumer_group) do update set seen_at = excluded.seen_at, known = excluded.known`,
      followed.map((each) => [each.group, each.seenAt, JSON.stringify(each)]),
    )
    await tx.run('delete from followed where seen_at < $1', [now - FORGOTTEN_AFTER_MS])
  })
}
