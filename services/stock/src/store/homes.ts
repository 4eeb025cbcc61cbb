/** Which product an article belongs to, from the replica of catalog's products. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { inList } from '@selvedge/platform/db/in-list'

export interface Home {
  productId: string
  sku: string
}

/**
 * While a SKU moves, two products may name it for a moment, in either order of arrival: the younger one has it, so
 * that the outcome depends on what the products say and never on which record came first.
 */
export async function findHome(db: Sql, brandId: string, article: string): Promise<Home | undefined> {
  return db.get<Home>(
    `select product_id as "productId", sku from article_claim
      where brand_id = $1 and article = $2 order by product_id desc limit 1`,
    [brandId, article],
  )
}

/** `findHome` for many articles at once; those that no product names are left out. */
export async function findHomes(db: Sql, brandId: string, articles: readonly string[]): Promise<Map<string, Home>> {
  const { text, params } = inList(articles, 2)
  const rows = await db.all<Home & { article: string }>(
    `select article, product_id as "productId", sku from article_claim
      where brand_id = $1 and article ${text} order by product_id`,
    [brandId, ...params],
  )
  return new Map(rows.map(({ article, ...home }) => [article, home]))
}

export interface Claim {
  brandId: string
  article: string
  sku: string
}

export async function claimsOf(db: Sql, productId: string): Promise<Claim[]> {
  return db.all<Claim>(
    'select brand_id as "brandId", article, sku from article_claim where product_id = $1 order by article',
    [productId],
  )
}

/** Of different articles. */
export async function addClaims(tx: Transaction, productId: string, claims: readonly Claim[]): Promise<void> {
  await tx.insert(
    `insert into article_claim (brand_id, article, product_id, sku) values $rows
      on conflict (brand_id, article, product_id) do update set sku = excluded.sku`,
    claims.map(({ brandId, article, sku }) => [brandId, article, productId, sku]),
  )
}

export async function removeClaim(tx: Transaction, productId: string, { brandId, article }: Claim): Promise<void> {
  await tx.run('delete from article_claim where brand_id = $1 and article = $2 and product_id = $3', [
    brandId,
    article,
    productId,
  ])
}
