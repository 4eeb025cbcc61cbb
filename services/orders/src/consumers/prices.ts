import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'

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
      if (!message) {
        await tx.run('delete from known_prices where product_id = $1', [key])
        return
      }
      await tx.run(
        `insert into known_prices (product_id, message) values ($1, $2)
          on conflict (product_id) do update set message = excluded.message`,
        [key, topics.productPrices.encode({ ...message, origin: undefined })],
      )
    }),
  ],
}
