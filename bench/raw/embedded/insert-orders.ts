/** The raw limit of placing: the rows of one order of 300 lines in one durable transaction, nothing decided. */
import { orderRows } from '../order-rows.ts'
import type { RawOrder } from '../order-rows.ts'
import { openRawFile } from './raw-file.ts'

const TABLES = `
  create table orders (id integer primary key, message blob not null);
  create table order_event (id integer primary key, order_id integer not null, message blob not null);
  create table allocation (sku integer not null, order_id integer not null, units integer not null,
    primary key (sku, order_id)) without rowid;
  create table ledger (product_id integer primary key, demand text not null, availability blob not null);
  create table outbox (seq integer primary key, topic text not null, key integer not null, headers text not null,
    value blob not null)`

/** @returns milliseconds of each transaction */
export function insertOrders(count: number, order: RawOrder): number[] {
  const { message, skus, products, demand, left, headers, outbox } = orderRows(order)
  using file = openRawFile(TABLES)
  const { database } = file
  const insertOrder = database.prepare('insert into orders values (?, ?)')
  const insertEvent = database.prepare('insert into order_event values (?, ?, ?)')
  const allocate = database.prepare('insert into allocation values (?, ?, 1)')
  const ledger = database.prepare(`insert into ledger values (?, ?, ?)
    on conflict (product_id) do update set demand = excluded.demand, availability = excluded.availability`)
  const send = database.prepare('insert into outbox (topic, key, headers, value) values (?, ?, ?, ?)')
  return Array.from({ length: count }, (_, id) => {
    const began = performance.now()
    database.exec('begin immediate')
    insertOrder.run(id, message)
    insertEvent.run(id, id, message)
    for (const sku of skus) allocate.run(sku, id)
    for (const product of products) ledger.run(product, demand, left)
    for (const { topic, key, value } of outbox) send.run(topic, key, headers, value)
    database.exec('commit')
    return performance.now() - began
  })
}
