/** What is counted per brand: positions of its feed, numbers of its orders. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import type { FeedGap } from '../domain/feed-gap.ts'

export interface BrandBook {
  /** Short for the brand in keys of many rows. */
  no: number
  /** Position of the newest event; 0: none. */
  feedEnd: number
  /** How far the brand says it has read. */
  committed: number
}

/** Where the newest positions are a gap, the newest event stands before it. */
const COLUMNS = `no, committed, coalesce((select g.after_position from feed_gap g
  where g.brand_no = brand_book.no and g.until_position = feed_end), feed_end) as "feedEnd"`

export async function findBook(db: Sql, brandId: string): Promise<BrandBook | undefined> {
  return db.get<BrandBook>(`select ${COLUMNS} from brand_book where brand_id = $1`, [brandId])
}

export async function openBook(tx: Transaction, brandId: string): Promise<BrandBook> {
  await tx.run(
    `insert into brand_book (brand_id, feed_end, committed, committed_at) values ($1, 0, 0, '')
      on conflict (brand_id) do nothing`,
    [brandId],
  )
  return (await findBook(tx, brandId))!
}

/** The next position: the row is locked until the transaction ends, and a rollback gives the position back. */
export async function nextPosition(tx: Transaction, brandNo: number): Promise<number> {
  const row = await tx.get<{ position: number }>(
    'update brand_book set feed_end = feed_end + 1 where no = $1 returning feed_end as position',
    [brandNo],
  )
  return row!.position
}

export async function gapsOf(db: Sql, brandNo: number): Promise<FeedGap[]> {
  return db.all<FeedGap>(
    'select after_position as "after", until_position as until from feed_gap where brand_no = $1',
    [brandNo],
  )
}

export async function commitFeed(tx: Transaction, brandNo: number, position: number, at: string): Promise<void> {
  await tx.run('update brand_book set committed = $2, committed_at = $3 where no = $1', [brandNo, position, at])
}

/** 1, 2, 3 … within the brand and year. */
export async function countOrder(tx: Transaction, brandId: string, year: string): Promise<number> {
  const row = await tx.get<{ placed: number }>(
    `insert into order_count (brand_id, year, placed) values ($1, $2, 1)
      on conflict (brand_id, year) do update set placed = order_count.placed + 1 returning placed`,
    [brandId, year],
  )
  return row!.placed
}
