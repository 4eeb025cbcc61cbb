/** The record of a product's prices over all lists. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { publishAll } from '@selvedge/platform/db/publish'
import { Origin } from '@selvedge/protos/gen/common/v1/common'
import type { Written } from '@selvedge/protos/gen/common/v1/common'
import { topics } from '@selvedge/protos/topics'
import type { Cause } from './origin.ts'
import { findList } from './price-lists.ts'
import { encodeHead, encodeProductPrices } from './product-value.ts'

const topic = topics.productPrices

/** Encoded heads by list id; null for an archived list, which is published nowhere. */
export type Heads = Map<string, Uint8Array | null>

export interface ListBody {
  listId: string
  /** `encodeRows` */
  body: Uint8Array
}

/** The rows of every list for the product, in the order in which the lists were made. */
export function bodiesOf(db: Sql, productId: string): Promise<ListBody[]> {
  return db.all<ListBody>('select list_id as "listId", body from list_product where product_id = $1 order by list_id', [
    productId,
  ])
}

export interface ProductRecord {
  productId: string
  brandId: string
  bodies: readonly ListBody[]
  origin: Origin
}

/** Publishes what all lists now say of each product; nothing is left to say when no list has a row. */
export async function publishProducts(
  tx: Transaction,
  products: readonly ProductRecord[],
  cause: Cause,
): Promise<Written[]> {
  const heads: Heads = new Map()
  const values: (Uint8Array | null)[] = []
  for (const product of products) values.push(await encodePrices(tx, product, heads))
  const versions = await publishAll(
    tx,
    products.map(({ productId, origin }, index) => ({
      topic: topic.name,
      key: productId,
      value: values[index]!,
      messageType: topic.messageType,
      actor: cause.actor,
      occurredAt: cause.at,
      eventId: origin.eventId,
      origin: Origin.encode(origin).finish(),
    })),
  )
  return products.map(({ productId }, index) => ({ topic: topic.name, key: productId, version: versions[index]! }))
}

/** What all lists say of the product; null when none says anything. */
export async function encodePrices(
  db: Sql,
  { productId, brandId, bodies, origin }: ProductRecord,
  heads: Heads,
): Promise<Uint8Array | null> {
  const lists: { head: Uint8Array; body: Uint8Array }[] = []
  for (const { listId, body } of bodies) {
    const head = await headOf(db, listId, heads)
    if (head) lists.push({ head, body })
  }
  return lists.length === 0 ? null : encodeProductPrices(productId, brandId, lists, origin)
}

async function headOf(db: Sql, listId: string, heads: Heads): Promise<Uint8Array | null> {
  let head = heads.get(listId)
  if (head === undefined) {
    const list = await findList(db, listId)
    head = !list || list.archived ? null : encodeHead(list)
    heads.set(listId, head)
  }
  return head
}
