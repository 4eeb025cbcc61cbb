/** What this database has counted, and how it goes on counting after it was put back from a backup. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { feedPastGiven, ordersPastGiven, yearsBetween } from '../domain/jump-past.ts'
import { openBook } from './brand-book.ts'

/** The highest that was given, as far as is known. */
export interface Given {
  /** Brand → position of its feed. */
  feeds: Map<string, number>
  /** `<brand> <year>` → orders. */
  orders: Map<string, number>
}

export const countKey = (brandId: string, year: string) => `${brandId} ${year}`

export async function givenBy(sql: Sql): Promise<Given> {
  const feeds = await sql.all<{ brandId: string; position: number }>(
    'select brand_id as "brandId", feed_end as position from brand_book',
  )
  const orders = await sql.all<{ brandId: string; year: string; placed: number }>(
    'select brand_id as "brandId", year, placed from order_count',
  )
  return {
    feeds: new Map(feeds.map(({ brandId, position }) => [brandId, position])),
    orders: new Map(orders.map(({ brandId, year, placed }) => [countKey(brandId, year), placed])),
  }
}

export interface Jump {
  /** All brands there are: one may have had its first order since the backup. */
  brandIds: readonly string[]
  known: readonly Given[]
  backedUpAt: Date
  now: Date
}

/** Feeds and order numbers of every brand go on behind all that may have been given; a gap remains in each feed. */
export async function jumpPastGiven(tx: Transaction, { brandIds, known, backedUpAt, now }: Jump): Promise<void> {
  const elapsedMs = Math.max(0, now.getTime() - backedUpAt.getTime())
  const inBackup = await givenBy(tx)
  const mostOf = (of: (given: Given) => number | undefined) => Math.max(0, ...known.map((given) => of(given) ?? 0))
  for (const brandId of new Set([...brandIds, ...inBackup.feeds.keys()])) {
    const { no, feedEnd } = await openBook(tx, brandId)
    const most = mostOf(({ feeds }) => feeds.get(brandId))
    const until = feedPastGiven(inBackup.feeds.get(brandId) ?? 0, most, elapsedMs)
    await tx.run('update brand_book set feed_end = $2 where no = $1', [no, until])
    await tx.run('insert into feed_gap (brand_no, until_position, after_position, at) values ($1, $2, $3, $4)', [
      no,
      until,
      feedEnd,
      now.toISOString(),
    ])
    for (const year of yearsBetween(backedUpAt, now)) {
      const key = countKey(brandId, year)
      const placed = ordersPastGiven(
        inBackup.orders.get(key) ?? 0,
        mostOf(({ orders }) => orders.get(key)),
        elapsedMs,
      )
      await tx.run(
        `insert into order_count (brand_id, year, placed) values ($1, $2, $3)
          on conflict (brand_id, year) do update set placed = excluded.placed`,
        [brandId, year, placed],
      )
    }
  }
}
