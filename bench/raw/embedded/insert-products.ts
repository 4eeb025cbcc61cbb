/** The raw limit of an import: the same rows and their outbox rows, inserted by one thread into one durable file. */
import { openRawFile } from './raw-file.ts'
import { BATCH, HEADERS, rowsOf } from '../product-rows.ts'
import type { BenchProduct } from '../../data/catalogue.ts'

const TABLES = `
  create table product (id integer primary key, number text not null unique, message blob not null);
  create table variant (id integer primary key, product_id integer not null, sku text not null unique, gtin text not null);
  create table price (list_id integer not null, product_id integer not null, message blob not null,
    primary key (list_id, product_id)) without rowid;
  create table supply (variant_id integer primary key, message blob not null);
  create table outbox (seq integer primary key, topic text not null, key integer not null, version integer not null,
    headers text not null, value blob not null)`

export function insertProducts(products: readonly BenchProduct[], firstId: number): number {
  const rows = products.map((each, index) => rowsOf(each, firstId + index))
  using file = openRawFile(TABLES)
  const { database } = file
  const product = database.prepare('insert into product values (?, ?, ?)')
  const variant = database.prepare('insert into variant values (?, ?, ?, ?)')
  const price = database.prepare('insert into price values (?, ?, ?)')
  const supply = database.prepare('insert into supply values (?, ?)')
  const outbox = database.prepare('insert into outbox (topic, key, version, headers, value) values (?, ?, 1, ?, ?)')
  const began = performance.now()
  for (let at = 0; at < rows.length; at += BATCH) {
    database.exec('begin immediate')
    for (const row of rows.slice(at, at + BATCH)) {
      product.run(row.id, row.number, row.message)
      for (const { id, sku, gtin } of row.variants) variant.run(id, row.id, sku, gtin)
      for (const [list, message] of row.prices.entries()) price.run(list, row.id, message)
      for (const [index, message] of row.supply.entries()) supply.run(row.variants[index]!.id, message)
      for (const { topic, value } of row.outbox) outbox.run(topic, row.id, HEADERS, value)
    }
    database.exec('commit')
  }
  return (rows.length / (performance.now() - began)) * 1000
}
