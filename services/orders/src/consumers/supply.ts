import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'

/**
 * Replica: what the brands have. The version tells by which supply the sum of a product's allocations was taken
 * (`store/ledger.ts`), so that no promise is made by an older sum.
 */
export const supplyReplica: View = {
  name: 'orders-supply',
  version: 1,
  migrations: [
    {
      name: '001-known-supply',
      async up(db, dialect) {
        await db.run(`create table known_supply (
          product_id text primary key, version bigint not null, message ${dialect.bytes} not null)`)
        await db.run('create table stale_by_supply (product_id text primary key)')
      },
    },
  ],
  sources: [
    source(topics.productSupply, async (tx, { key, message, version }) => {
      if (message) {
        await tx.run(
          `insert into known_supply (product_id, version, message) values ($1, $2, $3)
            on conflict (product_id) do update set version = excluded.version, message = excluded.message`,
          [key, version, topics.productSupply.encode({ ...message, origin: undefined })],
        )
      } else {
        await tx.run('delete from known_supply where product_id = $1', [key])
      }
      await tx.run('insert into stale_by_supply (product_id) values ($1) on conflict (product_id) do nothing', [key])
    }),
  ],
}
