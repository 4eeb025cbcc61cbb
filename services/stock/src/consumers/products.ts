import type { Transaction } from '@selvedge/platform/db/database'
import type { NewId } from '@selvedge/platform/ids'
import { source } from '@selvedge/platform/views/view'
import type { Applied, View } from '@selvedge/platform/views/view'
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { topics } from '@selvedge/protos/topics'
import { articlesOf } from '../domain/article.ts'
import { addClaims, claimsOf, removeClaim } from '../store/homes.ts'
import type { Claim } from '../store/homes.ts'
import { publishSupply } from '../store/publish-supply.ts'
import { settleArticle } from '../store/settle-article.ts'
import { suppliedOf } from '../store/supply.ts'

/** Replica: which product each SKU and GTIN belongs to. A change moves the supply along and publishes both sides. */
export function productsReplica(newId: NewId): View {
  return {
    name: 'stock-products',
    version: 1,
    migrations: [
      {
        name: '001-article-claim',
        async up(db, dialect) {
          await db.run(`create table article_claim (
            brand_id text not null, article text not null, product_id text not null, sku text not null,
            primary key (brand_id, article, product_id))${dialect.clustered}`)
          await db.run('create index article_claim_by_product on article_claim (product_id, article)')
        },
      },
    ],
    sources: [source(topics.product, (tx, record) => applyProduct(tx, record, newId))],
  }
}

async function applyProduct(tx: Transaction, record: Applied<Product>, newId: NewId): Promise<void> {
  const { key: productId, message } = record
  const before = await claimsOf(tx, productId)
  const after = message ? claimsIn(message) : []
  const gone = before.filter((claim) => !after.some((other) => isSame(claim, other)))
  const come = after.filter((claim) => !before.some((other) => isSame(claim, other)))
  for (const claim of gone) await removeClaim(tx, productId, claim)
  await addClaims(tx, productId, come)

  const affected = new Set<string>()
  for (const [brandId, claims] of Map.groupBy([...gone, ...come], (claim) => claim.brandId)) {
    const supplied = await suppliedOf(
      tx,
      brandId,
      claims.map(({ article }) => article),
    )
    // SKUs before GTINs ("s" after "g", hence reversed): a GTIN's supply joins its SKU's.
    for (const article of supplied.toSorted().toReversed()) {
      for (const id of await settleArticle(tx, brandId, article)) affected.add(id)
    }
  }
  const cause = { actor: 'system:stock', occurredAt: new Date(record.occurredAt), newId }
  await publishSupply(tx, [...affected].toSorted(), cause)
}

function claimsIn(product: Product): Claim[] {
  return [...articlesOf(product)].map(([article, sku]) => ({ brandId: product.brandId, article, sku }))
}

function isSame(left: Claim, right: Claim): boolean {
  return left.article === right.article && left.sku === right.sku && left.brandId === right.brandId
}
