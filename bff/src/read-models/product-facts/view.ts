/**
 * What changes while somebody looks: per product its master data, its price rows and what may be promised, as their
 * owners say it, each with the position that changed it. Not yet reduced for anybody: `query.ts` is for the gateway,
 * which judges by viewer.
 */
import type { Migration } from '@selvedge/platform/db/database'
import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'
import { projectAvailability, projectPriceList, projectPrices, projectProduct } from './project.ts'

/** Tables with one row per product; what ended keeps its row without body, so that cursors find it. */
export const factTables = {
  product: topics.enrichedProduct.name,
  availability: topics.availability.name,
  prices: topics.productPrices.name,
} as const

export type FactTable = keyof typeof factTables

const migrations: Migration[] = [
  {
    name: '001-facts',
    async up(db, dialect) {
      const columns = `product_id text primary key, body ${dialect.bytes}, version bigint not null,
        partition integer not null, position bigint not null`
      await db.run(`create table fact_product (${columns}, brand_id text not null, style_id text not null)`)
      await db.run(`create table fact_availability (${columns})`)
      await db.run(`create table fact_prices (${columns})`)
      for (const table of Object.keys(factTables)) {
        await db.run(`create index fact_${table}_position on fact_${table} (partition, position)`)
      }
      await db.run('create index fact_product_style on fact_product (style_id)')
      await db.run('create index fact_product_brand on fact_product (brand_id, style_id)')
      await db.run(`create table fact_price_list (
        id text primary key, brand_id text not null, name text not null, currency text not null,
        valid_from text not null, valid_to text not null, archived integer not null)`)
      await db.run('create index fact_price_list_brand on fact_price_list (brand_id)')
    },
  },
]

export const productFactsView: View = {
  name: 'product-facts',
  version: 1,
  migrations,
  sources: [
    source(topics.enrichedProduct, projectProduct),
    source(topics.availability, projectAvailability),
    source(topics.productPrices, projectPrices),
    source(topics.priceList, projectPriceList),
  ],
  ended: { fact_product: 'body is null', fact_availability: 'body is null', fact_prices: 'body is null' },
}
