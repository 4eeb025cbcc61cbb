import { keyedRows } from '@selvedge/platform/views/keyed-rows'
import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'

const known = keyedRows(
  `insert into known_prices (product_id, message) values $rows
    on conflict (product_id) do update set message = excluded.message`,
  'delete from known_prices where product_id',
)

/** Replica: every row of every list, by product. */
export const pricesReplica: View = {
  name: 'orders-prices',
  version: 1,
  migrations: [
    {
      name: '001-known-prices',
      async up(db, dialect) {
        await db.run(`create table known_prices (product_id text primary key, message ${dialect.bytes} not null)`)
      },
    },
  ],
  sources: [
    source(topics.productPrices, async (tx, { key, message }) => {
      if (message) known.put(tx, key, [key, topics.productPrices.encode({ ...message, origin: undefined })])
      else known.remove(tx, key)
    }),
  ],
}
