/** The raw limit of placing: the rows of one order of 300 lines in one durable transaction, nothing decided. */
import { orderRows } from '../order-rows.ts'
import type { RawOrder } from '../order-rows.ts'
import { openRawSchema } from './raw-schema.ts'

const TABLES = `
  create table orders (id bigint primary key, message bytea not null);
  create table order_event (id bigint primary key, order_id bigint not null, message bytea not null);
  create table allocation (sku bigint not null, order_id bigint not null, units integer not null,
    primary key (sku, order_id));
  create table ledger (product_id bigint primary key, demand text not null, availability bytea not null);
  create table outbox (seq bigint generated always as identity primary key, topic text not null, key bigint not null,
    headers text not null, value bytea not null)`

const ORDER = 'insert into orders values ($1, $2)'
const EVENT = 'insert into order_event values ($1, $1, $2)'
const ALLOCATION = 'insert into allocation select sku, $2, 1 from unnest($1::bigint[]) as row (sku)'
const LEDGER = `insert into ledger select id, $2, $3 from unnest($1::bigint[]) as row (id)
  on conflict (product_id) do update set demand = excluded.demand, availability = excluded.availability`
const OUTBOX = `insert into outbox (topic, key, headers, value)
  select topic, key, $4, value from unnest($1::text[], $2::bigint[], $3::bytea[]) as row (topic, key, value)`

/** @returns milliseconds of each transaction */
export async function insertOrders(url: string, count: number, order: RawOrder): Promise<number[]> {
  const { message, skus, products, demand, left, headers, outbox } = orderRows(order)
  const sent = [
    outbox.map(({ topic }) => topic),
    outbox.map(({ key }) => key),
    outbox.map(({ value }) => value),
    headers,
  ]
  await using schema = await openRawSchema(url, TABLES)
  const { insert, transaction } = schema
  const times: number[] = []
  for (let id = 0; id < count; id++) {
    const began = performance.now()
    await transaction(() => [
      insert(ORDER, [id, message]),
      insert(EVENT, [id, message]),
      insert(ALLOCATION, [skus, id]),
      insert(LEDGER, [products, demand, left]),
      insert(OUTBOX, sent),
    ])
    times.push(performance.now() - began)
  }
  return times
}
