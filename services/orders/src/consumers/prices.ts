import { keptMessages } from '@selvedge/platform/views/kept-messages'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'

const known = keptMessages(topics.productPrices, {
  table: 'known_prices',
  key: 'product_id',
  keep: (prices) => ({ ...prices, origin: undefined }),
})

/** Replica: every row of every list, by product. */
export const pricesReplica: View = {
  name: 'orders-prices',
  version: 1,
  migrations: [{ name: '001-known-prices', up: known.create }],
  sources: [known.source],
}
