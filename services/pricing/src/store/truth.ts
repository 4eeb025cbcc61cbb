import type { Sql } from '@selvedge/platform/db/database'
import { originSaid } from '@selvedge/platform/db/replay/origin-said'
import { storedMessages } from '@selvedge/platform/db/replay/stored-messages'
import { entities } from '@selvedge/platform/db/replay/truth-topic'
import type { Said } from '@selvedge/platform/db/replay/truth-topic'
import { topics } from '@selvedge/protos/topics'
import { findList } from './price-lists.ts'
import { bodiesOf, encodePrices } from './product-prices.ts'
import type { Heads } from './product-prices.ts'

/** What a replay sends. */
export const truth = [
  entities(topics.priceList, storedMessages('price_list')),
  entities(topics.productPrices, readProducts),
]

async function readProducts(sql: Sql, productIds: readonly string[], said: (key: string) => Said) {
  const heads: Heads = new Map()
  const values = new Map<string, Uint8Array | null>()
  for (const productId of productIds) {
    const bodies = await bodiesOf(sql, productId)
    const brandId = bodies[0] && (await findList(sql, bodies[0].listId))?.brandId
    if (brandId === undefined) continue
    values.set(
      productId,
      await encodePrices(sql, { productId, brandId, bodies, origin: originSaid(said(productId)) }, heads),
    )
  }
  return values
}
