/**
 * The brand's own list: every product, complete or not, with what keeps it from being found and what is said of its
 * supply. Written by many topics, nearly all by product id, so each writes its own part of a product.
 */
import type { Migration } from '@selvedge/platform/db/database'
import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'
import { projectOrder } from './project-order.ts'
import {
  keepPart,
  projectAvailability,
  projectCompleteness,
  projectEnriched,
  projectProduct,
  projectSupply,
} from './project.ts'
import { standingColumns } from './standing.ts'

/** What is kept whole of a product, and the topic it comes from. */
export const parts = {
  product: topics.product,
  completeness: topics.completeness,
  supply: topics.productSupply,
  availability: topics.availability,
  prices: topics.productPrices,
  listing: topics.listing,
  images: topics.imageSet,
} as const

export type PartName = keyof typeof parts

const migrations: Migration[] = [
  {
    name: '001-brand-products',
    async up(db, dialect) {
      // `known`: catalog has it. Other parts may come earlier, and a product that went keeps its row for cursors.
      await db.run(`create table brand_product (
        product_id text primary key, brand_id text not null, known integer not null default 0,
        style_key text not null default '', name_key text not null default '', changed_at text not null default '',
        lifecycle text not null default '', category text not null default '',
        checked integer not null default 0, complete integer not null default 0, failing integer not null default 0,
        short integer not null default 0, partition integer not null default 0,
        completeness_position bigint not null default -1, supply_position bigint not null default -1,
        product_version bigint not null default 0, merged_version bigint not null default 0,
        code text not null default '', set_aside_at text not null default '',
        published integer not null default 0,
        published_position bigint not null default -1, ordered integer not null default 0,
        order_partition integer not null default 0, order_position bigint not null default -1,
        ${standingColumns})`)
      await db.run('create index brand_product_style on brand_product (brand_id, known, style_key, product_id)')
      await db.run('create index brand_product_changed on brand_product (brand_id, known, changed_at, product_id)')
      await db.run('create index brand_product_completeness on brand_product (partition, completeness_position)')
      await db.run('create index brand_product_supply on brand_product (partition, supply_position)')
      await db.run('create index brand_product_published on brand_product (partition, published_position)')
      await db.run('create index brand_product_order_change on brand_product (order_partition, order_position)')
      await db.run('create index brand_product_set_aside on brand_product (set_aside_at, product_id)')
      await db.run(`create index brand_product_standing
        on brand_product (brand_id, known, passed, stop, failing, ordered, product_id)`)
      await db.run(`create table brand_product_part (
        product_id text not null, part text not null, body ${dialect.bytes}, primary key (product_id, part))`)
      await db.run(`create table brand_product_word (
        brand_id text not null, word text not null, product_id text not null,
        primary key (brand_id, word, product_id))${dialect.clustered}`)
      await db.run('create index brand_product_word_product on brand_product_word (product_id)')
      await db.run(`create table brand_product_season (
        brand_id text not null, season text not null, product_id text not null,
        primary key (brand_id, season, product_id))${dialect.clustered}`)
      await db.run('create index brand_product_season_product on brand_product_season (product_id)')
      // Which products an order still asks for, those shipped included.
      await db.run(`create table brand_product_order (
        order_id text not null, product_id text not null, primary key (order_id, product_id))${dialect.clustered}`)
      await db.run('create index brand_product_order_product on brand_product_order (product_id)')
    },
  },
]

export const brandProductsView: View = {
  name: 'brand-products',
  version: 3,
  migrations,
  sources: [
    source(topics.product, projectProduct),
    source(topics.completeness, projectCompleteness),
    source(topics.enrichedProduct, projectEnriched),
    source(topics.order, projectOrder),
    source(topics.productSupply, projectSupply),
    source(topics.availability, projectAvailability),
    source(topics.productPrices, async (tx, record) => keepPart(tx, 'prices', record)),
    source(topics.listing, async (tx, record) => keepPart(tx, 'listing', record)),
    source(topics.imageSet, async (tx, record) => keepPart(tx, 'images', record)),
  ],
  ended: { brand_product: 'known = 0', brand_product_part: 'body is null' },
}
