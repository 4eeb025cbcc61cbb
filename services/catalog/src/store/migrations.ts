import { dueMigration } from '@selvedge/platform/db/due'
import type { Migration } from '@selvedge/platform/db/database'
import { replacedMigration } from '@selvedge/platform/db/replaced'
import { truthMigrations } from '@selvedge/platform/db/truth-migrations'

export const migrations: Migration[] = [
  ...truthMigrations,
  dueMigration,
  {
    name: '001-products',
    async up(db, dialect) {
      // `message` stands last: what is looked up often is read without it.
      await db.run(`create table product (
        id text primary key, brand_id text not null, style_number text not null, colour_code text not null,
        style_id text not null, facts_hash text not null, covered_by text not null, listed_in text not null,
        created_at text not null, message ${dialect.bytes} not null)`)
      await db.run('create unique index product_by_number on product (brand_id, style_number, colour_code)')
      // Few distinct values in a brand: counts products per window without reading them.
      await db.run('create index product_by_coverage on product (brand_id, covered_by)')
      await db.run(`create table variant (
        brand_id text not null, sku text not null, product_id text not null, gtin_key text not null,
        primary key (brand_id, sku))${dialect.clustered}`)
      await db.run(`create unique index variant_by_gtin on variant (gtin_key, brand_id) where gtin_key <> ''`)
    },
  },
  {
    name: '002-windows',
    async up(db, dialect) {
      await db.run(`create table delivery_window (
        id text primary key, brand_id text not null, code text not null, message ${dialect.bytes} not null)`)
      await db.run('create unique index delivery_window_by_code on delivery_window (brand_id, code)')
      // A brand whose listings follow a change of its windows: how far that has come.
      await db.run(`create table relisting (
        brand_id text primary key, after_style text not null, after_colour text not null)`)
    },
  },
  replacedMigration('003-replaced'),
]
