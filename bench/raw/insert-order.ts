/** The raw limit of placing: the rows of one order of 300 lines in one durable transaction, nothing decided. */
import { openRawFile } from './raw-file.ts'

const TABLES = `
  create table orders (id integer primary key, message blob not null);
  create table order_event (id integer primary key, order_id integer not null, message blob not null);
  create table allocation (sku integer not null, order_id integer not null, units integer not null,
    primary key (sku, order_id)) without rowid;
  create table ledger (product_id integer primary key, demand text not null, availability blob not null);
  create table outbox (seq integer primary key, topic text not null, key integer not null, headers text not null,
    value blob not null)`

const HEADERS = 'x'.repeat(220)

export interface RawOrder {
  products: number
  /** Sizes of each product. */
  sizes: number
  /** Bytes of the order, of its event, and of one product's availability. */
  order: number
  availability: number
}

/** @returns milliseconds of each transaction */
export function insertOrders(count: number, { products, sizes, order, availability }: RawOrder): number[] {
  using file = openRawFile(TABLES)
  const { database } = file
  const insertOrder = database.prepare('insert into orders values (?, ?)')
  const insertEvent = database.prepare('insert into order_event values (?, ?, ?)')
  const allocate = database.prepare('insert into allocation values (?, ?, 1)')
  const ledger = database.prepare(`insert into ledger values (?, ?, ?)
    on conflict (product_id) do update set demand = excluded.demand, availability = excluded.availability`)
  const outbox = database.prepare('insert into outbox (topic, key, headers, value) values (?, ?, ?, ?)')
  const message = Buffer.alloc(order, 1)
  const left = Buffer.alloc(availability, 2)
  const demand = 'x'.repeat(40 * sizes)
  return Array.from({ length: count }, (_, id) => {
    const began = performance.now()
    database.exec('begin immediate')
    insertOrder.run(id, message)
    insertEvent.run(id, id, message)
    for (let product = 0; product < products; product++) {
      for (let size = 0; size < sizes; size++) allocate.run(product * sizes + size, id)
      ledger.run(product, demand, left)
      outbox.run('orders.availability.v1', product, HEADERS, left)
    }
    outbox.run('orders.order.v1', id, HEADERS, message)
    outbox.run('orders.order-event.v1', id, HEADERS, message)
    database.exec('commit')
    return performance.now() - began
  })
}
