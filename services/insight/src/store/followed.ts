import type { Database } from '@selvedge/platform/db/database'
import type { Followed } from '../domain/health/followed.ts'
import type { PartitionWindow } from '../domain/health/window.ts'

/** As Burrow does: a group that nobody has seen for a week is forgotten. */
const FORGOTTEN_AFTER_MS = 7 * 86_400_000

/** Thousands of commits are written again and again, so without the names of their fields. */
type StoredWindow = [
  topic: string,
  partition: number,
  commits: [offset: number, timestamp: number, observedAt: number, lag: number | null][],
  ends: [offset: number, at: number][],
  stillSince: number,
]
type Stored = Omit<Followed, 'windows'> & { windows: StoredWindow[] }

export async function readFollowed({ read }: Database): Promise<Followed[]> {
  const rows = await read.all<{ known: string }>('select known from followed order by consumer_group')
  return rows.map(({ known }) => {
    const stored = JSON.parse(known) as Stored
    return { ...stored, windows: stored.windows.map(windowOf) }
  })
}

/** @param now milliseconds */
export async function keepFollowed(db: Database, followed: readonly Followed[], now: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(
      `insert into followed (consumer_group, seen_at, known) values $rows
        on conflict (consumer_group) do update set seen_at = excluded.seen_at, known = excluded.known`,
      followed.map((each) => [each.group, each.seenAt, JSON.stringify(storedOf(each))]),
    )
    await tx.run('delete from followed where seen_at < $1', [now - FORGOTTEN_AFTER_MS])
  })
}

const storedOf = (followed: Followed): Stored => ({
  ...followed,
  windows: followed.windows.map(({ topic, partition, commits, ends, stillSince }) => [
    topic,
    partition,
    commits.map(({ offset, timestamp, observedAt, lag }) => [offset, timestamp, observedAt, lag]),
    ends.map(({ offset, at }) => [offset, at]),
    stillSince,
  ]),
})

const windowOf = ([topic, partition, commits, ends, stillSince]: StoredWindow): PartitionWindow => ({
  topic,
  partition,
  commits: commits.map(([offset, timestamp, observedAt, lag]) => ({ offset, timestamp, observedAt, lag })),
  ends: ends.map(([offset, at]) => ({ offset, at })),
  stillSince,
})
