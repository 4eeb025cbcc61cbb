/** Products whose availability has to be worked out again, as the replicas noted it. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'

/** In the order of ids, which is the order in which products are locked. */
export async function productsDue(db: Sql, limit: number): Promise<string[]> {
  const rows = await db.all<{ id: string }>(
    `select product_id as id from stale_by_supply union select product_id from stale_by_product order by 1 limit $1`,
    [limit],
  )
  return rows.map(({ id }) => id)
}

/** A product nobody has stocked or ordered has nothing to be worked out. */
export async function hasStock(db: Sql, productId: string): Promise<boolean> {
  const row = await db.get(
    'select 1 from known_supply where product_id = $1 union all select 1 from ledger where product_id = $1 limit 1',
    [productId],
  )
  return row !== undefined
}

/** @returns whether it was still due */
export async function takeDue(tx: Transaction, productId: string): Promise<boolean> {
  const bySupply = await tx.run('delete from stale_by_supply where product_id = $1', [productId])
  const byProduct = await tx.run('delete from stale_by_product where product_id = $1', [productId])
  return bySupply + byProduct > 0
}

export async function brandsDue(db: Sql): Promise<string[]> {
  const rows = await db.all<{ id: string }>('select brand_id as id from stale_by_brand order by brand_id')
  return rows.map(({ id }) => id)
}

/** A brand's change concerns those of its products that have a ledger. */
export async function spreadBrand(tx: Transaction, brandId: string): Promise<void> {
  await tx.run(
    `insert into stale_by_product (product_id)
      select distinct k.product_id from known_sku k join ledger l on l.product_id = k.product_id where k.brand_id = $1
      on conflict (product_id) do nothing`,
    [brandId],
  )
  await tx.run('delete from stale_by_brand where brand_id = $1', [brandId])
}
