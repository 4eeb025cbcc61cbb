import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { publishAll } from '@selvedge/platform/db/publish'
import type { NewId } from '@selvedge/platform/ids'
import { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { topics } from '@selvedge/protos/topics'
import { storedOf, suppliesOf } from './supply.ts'

const topic = topics.productSupply

export interface Cause {
  actor: string
  occurredAt: Date
  newId: NewId
}

/** The supply of all SKUs of a product, with the origin of what changed last; undefined: none is known. */
export async function productSupply(db: Sql, productId: string): Promise<ProductSupply | undefined> {
  const stored = await suppliesOf(db, productId)
  const first = stored[0]
  if (!first) return undefined
  const newest = stored.reduce((left, right) => (right.origin.at > left.origin.at ? right : left))
  return { productId, brandId: first.brandId, skus: stored.map(({ supply }) => supply), origin: newest.origin }
}

/** Field 3 of ProductSupply and field 4, both length-delimited. */
const SKUS_TAG = (3 << 3) | 2
const ORIGIN_TAG = (4 << 3) | 2

/**
 * `productSupply`, encoded. A protobuf message is the concatenation of its fields, so what is stored of each SKU need
 * not be decoded and encoded again with every change of one.
 */
export async function encodedSupply(db: Sql, productId: string): Promise<Uint8Array | null> {
  const stored = await storedOf(db, productId)
  const first = stored[0]
  if (!first) return null
  const writer = ProductSupply.encode({ productId, brandId: first.brandId, skus: [], origin: undefined })
  for (const { supply } of stored) writer.uint32(SKUS_TAG).bytes(supply)
  const newest = stored.reduce((left, right) => (right.at > left.at ? right : left))
  return writer.uint32(ORIGIN_TAG).bytes(newest.origin).finish()
}

/** Publishes the products as they stand; a tombstone when nothing is known of one any more. */
export async function publishSupply(
  tx: Transaction,
  productIds: readonly string[],
  { newId, ...cause }: Cause,
): Promise<void> {
  const values = await Promise.all(productIds.map((productId) => encodedSupply(tx, productId)))
  await publishAll(
    tx,
    productIds.map((key, index) => ({
      topic: topic.name,
      key,
      value: values[index]!,
      messageType: topic.messageType,
      eventId: newId(),
      ...cause,
    })),
  )
}
