import type { Migration } from '@selvedge/platform/db/database'
import { dueMigration } from '@selvedge/platform/db/due'
import { truthMigrations } from '@selvedge/platform/db/truth-migrations'

export const migrations: Migration[] = [
  ...truthMigrations,
  dueMigration,
  {
    name: '001-supply',
    async up(db, dialect) {
      // One row per article, "sku:…" or "gtin:…"; no product id: it waits for the product that names it.
      await db.run(`create table supply (
        brand_id text not null, article text not null, product_id text not null, supply ${dialect.bytes} not null,
        origin ${dialect.bytes} not null, at text not null, primary key (brand_id, article))${dialect.clustered}`)
      await db.run(`create index supply_by_product on supply (product_id, article) where product_id <> ''`)
      await db.run(`create index supply_waiting on supply (brand_id, article) where product_id = ''`)
    },
  },
]
