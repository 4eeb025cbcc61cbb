/** Products whose availability has to be worked out again, as the replicas noted it. */
import type { Dialect, Sql, Transaction } from '@selvedge/platform/db/database'
import { inList } from '@selvedge/platform/db/in-list'

/** In the order of ids, which is the order in which products are locked. */
export async function productsDue(db: Sql, limit: number): Promise<string[]> {
  const rows = await db.all<{ id: string }>(
    `select product_id as id from stale_by_supply union select product_id from stale_by_product order by 1 limit $1`,
    [limit],
  )
  return rows.map(({ id }) => id)
}

/** A product nobody has stocked or ordered has nothing to be worked out. @returns those that have */
export async function withStock(db: Sql, productIds: readonly string[]): Promise<Set<string>> {
  const among = inList(productIds)
  const rows = await db.all<{ id: string }>(
    `select product_id as id from known_supply where product_id ${among.text}
      union select product_id from ledger where product_id ${among.text}`,
    among.params,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Takes what is still due of these and is not being worked out by another copy. @returns their ids, in order */
export async function takeDue(
  tx: Transaction,
  productIds: readonly string[],
  { lockingFree }: Dialect,
): Promise<string[]> {
  const among = inList(productIds)
  const taken = new Set<string>()
  for (const table of ['stale_by_supply', 'stale_by_product']) {
    const free = `select product_id from ${table} where product_id ${among.text}${lockingFree}`
    const rows = await tx.all<{ id: string }>(
      `delete from ${table} where product_id in (${free}) returning product_id as id`,
      among.params,
    )
    for (const { id } of rows) taken.add(id)
  }
  return [...taken].toSorted()
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
