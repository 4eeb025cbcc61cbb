import type { Transaction } from '@selvedge/platform/db/database'
import { keyedRows } from '@selvedge/platform/views/keyed-rows'
import { source } from '@selvedge/platform/views/view'
import type { Applied, View } from '@selvedge/platform/views/view'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { topics } from '@selvedge/protos/topics'
import { withStock } from '../store/stale.ts'

/** Each topic fills its own columns, so that they may come in any order. */
const partOf = (...columns: string[]) =>
  keyedRows(
    `insert into known_product (product_id, ${columns.join(', ')}) values $rows
      on conflict (product_id) do update set ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  )
const known = partOf('version', 'message')
const listed = partOf('listed')
const pictured = partOf('image')

/** Replica: what an order line says of a product, whether it is listed, its first picture, and whose its SKUs are. */
export const productsReplica: View = {
  name: 'orders-products',
  version: 1,
  migrations: [
    {
      name: '001-known-product',
      async up(db, dialect) {
        await db.run(`create table known_product (
          product_id text primary key, version bigint not null default 0, message ${dialect.bytes},
          listed integer not null default 0, image text not null default '')`)
        await db.run(`create table known_sku (
          brand_id text not null, sku text not null, product_id text not null,
          primary key (brand_id, sku, product_id))${dialect.clustered}`)
        await db.run('create index known_sku_of_product on known_sku (product_id, sku)')
        await db.run('create table stale_by_product (product_id text primary key)')
      },
    },
  ],
  sources: [
    source(topics.product, applyProduct),
    source(topics.listing, async (tx, { key, message }) => {
      const open = message?.audiences.includes(`open:${message.brandId}`) ?? false
      listed.put(tx, key, [key, open ? 1 : 0])
    }),
    source(topics.imageSet, async (tx, { key, message }) => {
      pictured.put(tx, key, [key, message?.images[0]?.hash ?? ''])
    }),
  ],
}

async function applyProduct(tx: Transaction, { key, message, version }: Applied<Product>): Promise<void> {
  known.put(tx, key, [key, version, message ? Product.encode(slim(message)).finish() : null])
  const before = await tx.all<{ sku: string }>('select sku from known_sku where product_id = $1', [key])
  const after = new Set(message?.variants.map(({ sku }) => sku))
  for (const { sku } of before) {
    if (!after.has(sku)) await tx.run('delete from known_sku where product_id = $1 and sku = $2', [key, sku])
  }
  const had = new Set(before.map(({ sku }) => sku))
  await tx.insert(
    'insert into known_sku (brand_id, sku, product_id) values $rows',
    [...after].filter((sku) => !had.has(sku)).map((sku) => [message!.brandId, sku, key]),
  )
  // Without stock nothing can be promised of it: the supply that comes notes the product itself.
  if ((await withStock(tx, [key])).has(key)) {
    await tx.run('insert into stale_by_product (product_id) values ($1) on conflict (product_id) do nothing', [key])
  }
}

/** Texts are most of a product's bytes, and no order reads them: fifty products are decoded for each placing. */
function slim(product: Product): Product {
  return { ...product, description: '', composition: '', care: [], tags: [], origin: undefined }
}
