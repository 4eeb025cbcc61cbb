/** The raw limit of an import: the same rows and their outbox rows, inserted by one thread into one durable file. */
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { PriceRow, ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { ProductSupply, SkuSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { openRawFile } from './raw-file.ts'
import type { BenchProduct } from '../data/catalogue.ts'

/** Products in one transaction, as the services write them. */
const BATCH = 100

const TABLES = `
  create table product (id integer primary key, number text not null unique, message blob not null);
  create table variant (id integer primary key, product_id integer not null, sku text not null unique, gtin text not null);
  create table price (list_id integer not null, product_id integer not null, message blob not null,
    primary key (list_id, product_id)) without rowid;
  create table supply (variant_id integer primary key, message blob not null);
  create table outbox (seq integer primary key, topic text not null, key integer not null, version integer not null,
    headers text not null, value blob not null)`

const HEADERS = JSON.stringify({
  'event-id': '0191d0c0-0000-7000-8000-000000000000',
  'occurred-at': '2027-01-01T00:00:00.000Z',
  actor: 'key:0191d0c0-0000-7000-8000-000000000000',
  'message-type': 'selvedge.catalog.topic.v1.Product',
})

/** @returns products a second; everything that is not inserting is done before */
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
      product.run(row.id, row.number, row.product)
      for (const { id, sku, gtin } of row.variants) variant.run(id, row.id, sku, gtin)
      for (const [list, message] of row.prices.entries()) price.run(list, row.id, message)
      for (const [index, message] of row.supply.entries()) supply.run(row.variants[index]!.id, message)
      outbox.run('catalog.product.v1', row.id, HEADERS, row.product)
      outbox.run('pricing.product-prices.v1', row.id, HEADERS, row.allPrices)
      outbox.run('stock.product-supply.v1', row.id, HEADERS, row.allSupply)
    }
    database.exec('commit')
  }
  return (rows.length / (performance.now() - began)) * 1000
}

function rowsOf({ product, prices, supply }: BenchProduct, id: number) {
  const { styleNumber, colourCode, variants } = product
  const priceRows = prices.map(({ whsl, rrp }) =>
    PriceRow.fromPartial({ enabled: true, tiers: [{ fromUnits: 1, whslMinor: minor(whsl) }], rrpMinor: minor(rrp!) }),
  )
  const supplies = supply.map(({ sku, onHand, coming, madeToOrder }) =>
    SkuSupply.fromPartial({ sku, warehouses: [{ onHand, coming, madeToOrder }] }),
  )
  return {
    id,
    number: `${styleNumber} ${colourCode}`,
    product: Product.encode(Product.fromPartial({ id: String(id), ...product, lifecycle: 'ACTIVE' })).finish(),
    variants: variants.map(({ sku, gtin }, index) => ({ id: id * 10 + index, sku, gtin: gtin! })),
    prices: priceRows.map((row) => PriceRow.encode(row).finish()),
    supply: supplies.map((each) => SkuSupply.encode(each).finish()),
    allPrices: ProductPrices.encode(
      ProductPrices.fromPartial({
        productId: String(id),
        lists: priceRows.map((row, list) => ({ listId: String(list), currency: 'EUR', rows: [row] })),
      }),
    ).finish(),
    allSupply: ProductSupply.encode(ProductSupply.fromPartial({ productId: String(id), skus: supplies })).finish(),
  }
}

function minor(amount: string): number {
  return Math.round(Number(amount) * 100)
}
