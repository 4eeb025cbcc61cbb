import type { Sql } from '@selvedge/platform/db/database'
import { inList } from '@selvedge/platform/db/in-list'
import { originSaid } from '@selvedge/platform/db/replay/origin-said'
import { storedMessages } from '@selvedge/platform/db/replay/stored-messages'
import { entities } from '@selvedge/platform/db/replay/truth-topic'
import type { Said } from '@selvedge/platform/db/replay/truth-topic'
import { topics } from '@selvedge/protos/topics'
import { listingOf } from './listings.ts'

/** What a replay sends. */
export const truth = [
  entities(topics.product, storedMessages('product')),
  entities(topics.listing, readListings),
  entities(topics.deliveryWindow, storedMessages('delivery_window')),
]

async function readListings(sql: Sql, productIds: readonly string[], said: (key: string) => Said) {
  const { text, params } = inList(productIds)
  const rows = await sql.all<{ id: string; brandId: string; listedIn: string }>(
    `select id, brand_id as "brandId", listed_in as "listedIn" from product where id ${text}`,
    params,
  )
  const encoded = rows.map(({ id, brandId, listedIn }) => {
    const listed = { productId: id, brandId, windowIds: JSON.parse(listedIn) as string[] }
    return [id, topics.listing.encode(listingOf(listed, originSaid(said(id))))] as const
  })
  return new Map(encoded)
}
