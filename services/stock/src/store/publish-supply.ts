import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { publish } from '@selvedge/platform/db/publish'
import type { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { topics } from '@selvedge/protos/topics'
import { suppliesOf } from './supply.ts'

const topic = topics.productSupply

export interface Cause {
  actor: string
  occurredAt: Date
  eventId: string
}

/** The supply of all SKUs of a product, with the origin of what changed last; undefined: none is known. */
export async function productSupply(db: Sql, productId: string): Promise<ProductSupply | undefined> {
  const stored = await suppliesOf(db, productId)
  const first = stored[0]
  if (!first) return undefined
  const newest = stored.reduce((left, right) => (right.origin.at > left.origin.at ? right : left))
  return { productId, brandId: first.brandId, skus: stored.map(({ supply }) => supply), origin: newest.origin }
}

/** Publishes the product as it stands; a tombstone when nothing is known of it any more. */
export async function publishSupply(tx: Transaction, productId: string, cause: Cause): Promise<void> {
  const supply = await productSupply(tx, productId)
  await publish(tx, {
    topic: topic.name,
    key: productId,
    value: supply ? topic.encode(supply) : null,
    messageType: topic.messageType,
    ...cause,
  })
}
