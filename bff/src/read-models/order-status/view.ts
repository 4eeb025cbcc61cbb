/** Orders as both sides list and open them: rows, whole orders, and every event of them. */
import type { Migration } from '@selvedge/platform/db/database'
import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'
import { projectAvailability, projectEvent, projectOrder } from './project.ts'

const migrations: Migration[] = [
  {
    name: '001-order-status',
    async up(db, { clustered }) {
      await db.run(
        `create table order_row (
          id text primary key, number text not null, status text not null,
          brand_id text not null, brand_name text not null, brand_sort text not null,
          retailer_id text not null, retailer_name text not null, retailer_sort text not null, codes text not null,
          customer_code text not null, po_number text not null, note text not null, currency text not null,
          lines integer not null, units integer not null, value_minor bigint not null,
          ordered_units integer not null, ordered_value_minor bigint not null,
          placed_at text not null, placed_by text not null, updated_at text not null,
          starts_on text not null, due_on text not null, clean integer not null, events integer not null,
          body text not null)`,
      )
      await db.run('create index order_row_brand on order_row (brand_id, placed_at)')
      await db.run('create index order_row_retailer on order_row (retailer_id, placed_at)')
      await db.run(
        `create table order_row_window (
          order_id text not null, window_id text not null, name text not null, kind text not null,
          start_ship text not null, complete_ship text not null, primary key (order_id, window_id))${clustered}`,
      )
      // SKUs with open units, each between line breaks as in `order_short.bounded`, so that one is found whole.
      await db.run(
        `create table order_open (
          order_id text not null, product_id text not null, skus text not null, primary key (order_id, product_id))${clustered}`,
      )
      await db.run(
        `create table order_short (
          product_id text not null, bounded text not null, primary key (product_id, bounded))${clustered}`,
      )
      await db.run(
        `create table order_event (
          order_id text not null, sequence integer not null, brand_id text not null, retailer_id text not null,
          body text not null, partition integer not null, position bigint not null, primary key (order_id, sequence))${clustered}`,
      )
      await db.run('create index order_event_position on order_event (partition, position)')
    },
  },
]

export const orderStatusView: View = {
  name: 'order-status',
  version: 1,
  migrations,
  sources: [
    source(topics.order, projectOrder),
    source(topics.orderEvent, projectEvent),
    source(topics.availability, projectAvailability),
  ],
}
