/** Supply per article. All statements are hot: plain text, prepared once and kept. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { scheduleDue } from '@selvedge/platform/db/due'
import { Origin } from '@selvedge/protos/gen/common/v1/common'
import { SkuSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { firstEnd } from '../domain/pre-book.ts'

export interface StoredSupply {
  brandId: string
  article: string
  /** Empty: waits for its product. */
  productId: string
  supply: SkuSupply
  origin: Origin
}

interface Row {
  brand_id: string
  article: string
  product_id: string
  supply: Uint8Array
  origin: Uint8Array
}

export async function findSupply(db: Sql, brandId: string, article: string): Promise<StoredSupply | undefined> {
  const row = await db.get<Row>(
    'select brand_id, article, product_id, supply, origin from supply where brand_id = $1 and article = $2',
    [brandId, article],
  )
  return row && toStored(row)
}

/** Every SKU of a product, in order. */
export async function suppliesOf(db: Sql, productId: string): Promise<StoredSupply[]> {
  const rows = await db.all<Row>(
    `select brand_id, article, product_id, supply, origin from supply
      where product_id = $1 and product_id <> '' order by article`,
    [productId],
  )
  return rows.map(toStored)
}

/** Kind of due time: pre-book ends. */
export const OPEN_DUE = 'open-until'

export const readDueKey = (key: string) => key.split('\n') as [brandId: string, article: string]

/** `before` is what the row held: when pre-book ends is noted only where it changes. */
export async function saveSupply(tx: Transaction, stored: StoredSupply, before: SkuSupply | undefined): Promise<void> {
  const { brandId, article, productId, supply, origin } = stored
  const ends = firstEnd(supply)
  if (ends?.getTime() !== firstEnd(before)?.getTime()) {
    await scheduleDue(tx, OPEN_DUE, [brandId, article].join('\n'), ends ?? null)
  }
  await tx.run(
    `insert into supply (brand_id, article, product_id, supply, origin, at) values ($1, $2, $3, $4, $5, $6)
      on conflict (brand_id, article) do update set product_id = excluded.product_id, supply = excluded.supply,
        origin = excluded.origin, at = excluded.at`,
    [brandId, article, productId, SkuSupply.encode(supply).finish(), Origin.encode(origin).finish(), origin.at],
  )
}

export async function moveSupply(tx: Transaction, brandId: string, article: string, productId: string): Promise<void> {
  await tx.run('update supply set product_id = $3 where brand_id = $1 and article = $2', [brandId, article, productId])
}

export async function removeSupply(tx: Transaction, brandId: string, article: string): Promise<void> {
  await scheduleDue(tx, OPEN_DUE, [brandId, article].join('\n'), null)
  await tx.run('delete from supply where brand_id = $1 and article = $2', [brandId, article])
}

/** In order of article; `total` counts all of the brand. */
export async function listWaiting(
  db: Sql,
  brandId: string,
  after: string,
  limit: number,
): Promise<{ waiting: StoredSupply[]; total: number }> {
  const rows = await db.all<Row>(
    `select brand_id, article, product_id, supply, origin from supply
      where brand_id = $1 and product_id = '' and article > $2 order by article limit $3`,
    [brandId, after, limit],
  )
  const counted = await db.get<{ n: number }>(
    `select count(*) as n from supply where brand_id = $1 and product_id = ''`,
    [brandId],
  )
  return { waiting: rows.map(toStored), total: Number(counted!.n) }
}

function toStored(row: Row): StoredSupply {
  return {
    brandId: row.brand_id,
    article: row.article,
    productId: row.product_id,
    supply: SkuSupply.decode(row.supply),
    origin: Origin.decode(row.origin),
  }
}
