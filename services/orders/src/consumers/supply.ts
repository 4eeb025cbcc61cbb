import { keyedRows } from '@selvedge/platform/views/keyed-rows'
import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'

const known = keyedRows(
  `insert into known_supply (product_id, version, message) values $rows
    on conflict (product_id) do update set version = excluded.version, message = excluded.message`,
  'delete from known_supply where product_id',
)
const stale = keyedRows('insert into stale_by_supply (product_id) values $rows on conflict (product_id) do nothing')

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
      if (message) known.put(tx, key, [key, version, topics.productSupply.encode({ ...message, origin: undefined })])
      else known.remove(tx, key)
      stale.put(tx, key, [key])
    }),
  ],
}
