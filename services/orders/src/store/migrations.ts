import type { Migration } from '@selvedge/platform/db/database'
import { raiseWalls } from '@selvedge/platform/db/tenant'
import { truthMigrations } from '@selvedge/platform/db/truth-migrations'
import { allocateByLine } from './migrate-allocations.ts'

export const migrations: Migration[] = [
  ...truthMigrations,
  {
    name: '001-orders',
    async up(db, dialect) {
      // One row per brand: its feed (positions without gaps) and how far the brand has read it.
      await db.run(`create table brand_book (
        no ${dialect.serial}, brand_id text not null unique, feed_end bigint not null, committed bigint not null,
        committed_at text not null)`)
      await db.run(`create table order_count (
        brand_id text not null, year text not null, placed bigint not null, primary key (brand_id, year))`)
      await db.run(`create table orders (
        no ${dialect.serial}, id text not null unique, brand_id text not null, retailer_id text not null,
        number text not null, status text not null, clean integer not null, message ${dialect.bytes} not null)`)
      await db.run('create index orders_of_brand on orders (brand_id, status, clean)')
      await db.run('create index orders_of_retailer on orders (retailer_id, brand_id, status)')
      await db.run(`create table order_event (
        no ${dialect.serial}, brand_no bigint not null, position bigint not null, order_no bigint not null,
        sequence integer not null, message ${dialect.bytes} not null, unique (brand_no, position),
        unique (order_no, sequence))`)
    },
  },
  {
    name: '002-promises',
    async up(db, dialect) {
      // In the order of SKUs, so that the sizes of a product share pages: 300 rows under random keys cost more than
      // the rest of placing. `shipped` is JSON: units that a count may still hold.
      await db.run(`create table allocation (
        brand_no bigint not null, sku text not null, order_no bigint not null, line_id text not null,
        warehouse text not null, date text not null, booked text not null, apart integer not null, position bigint not null,
        held integer not null, shipped text not null,
        primary key (brand_no, sku, order_no, line_id, warehouse))${dialect.clustered}`)
      // The guard row of a product, and the sum of its allocations as they count under `basis`.
      await db.run(`create table ledger (
        product_id text primary key, locks bigint not null, basis text not null, demand text not null,
        availability ${dialect.bytes})`)
    },
  },
  {
    name: '003-working-orders',
    async up(db, dialect) {
      await db.run(`create table working_order (
        id text primary key, retailer_id text not null, name text not null, revision bigint not null,
        created_at text not null, updated_at text not null, updated_by text not null, lines integer not null,
        units bigint not null)`)
      await db.run('create index working_order_of_retailer on working_order (retailer_id, updated_at)')
      // `cells` is JSON: SKU, units, who wrote them.
      await db.run(`create table working_line (
        working_order_id text not null, id text not null, brand_id text not null, product_id text not null,
        window_id text not null, door_id text not null, cells text not null, added_at text not null,
        style_number text not null, style_name text not null, colour_name text not null,
        primary key (working_order_id, id))${dialect.clustered}`)
      await db.run(`create table working_part (
        working_order_id text not null, brand_id text not null, po_number text not null, note text not null,
        ship_to_id text not null, bill_to_id text not null, primary key (working_order_id, brand_id))`)
      await db.run(`create table working_active (
        user_id text not null, retailer_id text not null, working_order_id text not null,
        primary key (user_id, retailer_id))`)
    },
  },
  { name: '004-allocated-lines', up: allocateByLine },
  {
    name: '005-walls',
    async up(db, dialect) {
      await raiseWalls(db, dialect, {
        orders: 'brand_id = $tenant or retailer_id = $tenant',
        // What is seen of another table there has gone through its own wall.
        order_event: 'exists (select 1 from orders o where o.no = order_no)',
        working_order: 'retailer_id = $tenant',
        working_line: 'exists (select 1 from working_order w where w.id = working_order_id)',
        working_part: 'exists (select 1 from working_order w where w.id = working_order_id)',
        working_active: 'retailer_id = $tenant',
      })
    },
  },
  {
    name: '006-feed-gaps',
    async up(db, dialect) {
      // Positions that were given, or may have been, by a later state of this database than the one that was put back.
      await db.run(`create table feed_gap (
        brand_no bigint not null, until_position bigint not null, after_position bigint not null, at text not null,
        primary key (brand_no, until_position))${dialect.clustered}`)
    },
  },
]
