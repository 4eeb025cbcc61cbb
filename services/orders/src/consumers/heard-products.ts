import type { Sql } from '@selvedge/platform/db/database'
import { appliedKeys } from '@selvedge/platform/views/has-applied'
import { topics } from '@selvedge/protos/topics'
import { productsReplica } from './products.ts'
import { supplyReplica } from './supply.ts'

/** Those of them of which both the record and the supply have come since the replicas began, or their ends. */
export async function heardProducts(db: Sql, productIds: readonly string[]): Promise<Set<string>> {
  const [products, supplies] = await Promise.all([
    appliedKeys(db, productsReplica, topics.product.name, productIds),
    appliedKeys(db, supplyReplica, topics.productSupply.name, productIds),
  ])
  return new Set([...products].filter((id) => supplies.has(id)))
}
