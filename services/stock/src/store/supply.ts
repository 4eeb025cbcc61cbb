/** Supply per article. All statements are hot: plain text, prepared once and kept. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { scheduleDue } from '@selvedge/platform/db/due'
import { inList } from '@selvedge/platform/db/in-list'
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

/** By article. */
export async function findSupplies(
  db: Sql,
  brandId: string,
  articles: readonly string[],
): Promise<Map<string, StoredSupply>> {
  const { text, params } = inList(articles, 2)
  const rows = await db.all<Row>(
    `select brand_id, article, product_id, supply, origin from supply where brand_id = $1 and article ${text}`,
    [brandId, ...params],
  )
  return new Map(rows.map((row) => [row.article, toStored(row)]))
}

/** Articles a look-up takes; a shorter rest repeats its last one, so that one statement serves all. */
const AT_ONCE = 24
const SUPPLIED = `select article from supply where brand_id = $1
  and article in (${Array.from({ length: AT_ONCE }, (_, index) => `$${index + 2}`).join(', ')})`

/** Those of the articles that have supply; a new product has none for most. */
export async function suppliedOf(db: Sql, brandId: string, articles: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (let from = 0; from < articles.length; from += AT_ONCE) {
    const piece = articles.slice(from, from + AT_ONCE)
    const rest = Array<string>(AT_ONCE - piece.length).fill(piece.at(-1)!)
    for (const row of await db.all<{ article: string }>(SUPPLIED, [brandId, ...piece, ...rest])) found.add(row.article)
  }
  return [...found]
}

/** Every SKU of a product as it is stored, in order, with when it was written. */
export async function storedOf(
  db: Sql,
  productId: string,
): Promise<{ brandId: string; supply: Uint8Array; origin: Uint8Array; at: string }[]> {
  return db.all(
    `select brand_id as "brandId", supply, origin, at from supply
      where product_id = $1 and product_id <> '' order by article`,
    [productId],
  )
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
  await saveSupplies(tx, [{ stored, before }])
}

/** Of different articles. */
export async function saveSupplies(
  tx: Transaction,
  supplies: readonly { stored: StoredSupply; before: SkuSupply | undefined }[],
): Promise<void> {
  for (const { stored, before } of supplies) {
    const ends = firstEnd(stored.supply)
    if (ends?.getTime() === firstEnd(before)?.getTime()) continue
    await scheduleDue(tx, OPEN_DUE, [stored.brandId, stored.article].join('\n'), ends ?? null)
  }
  await tx.insert(
    `insert into supply (brand_id, article, product_id, supply, origin, at) values $rows
      on conflict (brand_id, article) do update set product_id = excluded.product_id, supply = excluded.supply,
        origin = excluded.origin, at = excluded.at`,
    supplies.map(({ stored: { brandId, article, productId, supply, origin } }) => {
      const [bytes, from] = [SkuSupply.encode(supply).finish(), Origin.encode(origin).finish()]
      return [brandId, article, productId, bytes, from, origin.at]
    }),
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
