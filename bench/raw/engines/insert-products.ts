/** The raw limit of an import: the same rows and their outbox rows by one connection, a statement for each table. */
import { BATCH, HEADERS, rowsOf } from '../product-rows.ts'
import type { ProductRows } from '../product-rows.ts'
import type { BenchProduct } from '../../data/catalogue.ts'
import { openRawSchema } from './raw-schema.ts'
import type { RawSchema } from './raw-schema.ts'

const TABLES = `
  create table product (id bigint primary key, number text not null unique, message bytea not null);
  create table variant (id bigint primary key, product_id bigint not null, sku text not null unique, gtin text not null);
  create table price (list_id integer not null, product_id bigint not null, message bytea not null,
    primary key (list_id, product_id));
  create table supply (variant_id bigint primary key, message bytea not null);
  create table outbox (seq bigint generated always as identity primary key, topic text not null, key bigint not null,
    version bigint not null, headers text not null, value bytea not null)`

const PRODUCT = 'insert into product select * from unnest($1::bigint[], $2::text[], $3::bytea[])'
const VARIANT = 'insert into variant select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[])'
const PRICE = 'insert into price select * from unnest($1::integer[], $2::bigint[], $3::bytea[])'
const SUPPLY = 'insert into supply select * from unnest($1::bigint[], $2::bytea[])'
const OUTBOX = `insert into outbox (topic, key, version, headers, value)
  select topic, key, 1, headers, value
  from unnest($1::text[], $2::bigint[], $3::text[], $4::bytea[]) as row (topic, key, headers, value)`

export async function insertProducts(url: string, products: readonly BenchProduct[], firstId: number): Promise<number> {
  const rows = products.map((each, index) => rowsOf(each, firstId + index))
  await using schema = await openRawSchema(url, TABLES)
  const began = performance.now()
  for (let at = 0; at < rows.length; at += BATCH)
    await schema.transaction(() => insertBatch(schema, rows.slice(at, at + BATCH)))
  return (rows.length / (performance.now() - began)) * 1000
}

function insertBatch({ insert }: RawSchema, rows: readonly ProductRows[]): Promise<unknown>[] {
  const variants = rows.flatMap((row) => row.variants.map((variant) => ({ ...variant, productId: row.id })))
  const prices = rows.flatMap((row) => row.prices.map((message, list) => ({ list, productId: row.id, message })))
  const supply = rows.flatMap((row) => row.supply.map((message, at) => ({ variant: row.variants[at]!.id, message })))
  const outbox = rows.flatMap((row) => row.outbox.map((each) => ({ ...each, key: row.id, headers: HEADERS })))
  return [
    insert(PRODUCT, columns(rows, 'id', 'number', 'message')),
    insert(VARIANT, columns(variants, 'id', 'productId', 'sku', 'gtin')),
    insert(PRICE, columns(prices, 'list', 'productId', 'message')),
    insert(SUPPLY, columns(supply, 'variant', 'message')),
    insert(OUTBOX, columns(outbox, 'topic', 'key', 'headers', 'value')),
  ]
}

/** The driver writes arrays as text, and takes only buffers for bytes. */
function columns<Row extends object>(rows: readonly Row[], ...names: (keyof Row)[]): unknown[][] {
  const cell = (value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value
  return names.map((name) => rows.map((row) => cell(row[name])))
}
