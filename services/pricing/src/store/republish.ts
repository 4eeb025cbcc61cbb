/** When a list's head changes, the products that carry it are published again, a bounded turn at a time. */
import type { Transaction } from '@selvedge/platform/db/database'
import { scheduleDue } from '@selvedge/platform/db/due'
import type { NewId } from '@selvedge/platform/ids'
import { originOf, systemCause } from './origin.ts'
import { findList } from './price-lists.ts'
import { bodiesOf, publishProducts } from './product-prices.ts'
import type { ProductRecord } from './product-prices.ts'
import { REPUBLISH_DUE } from './republish-due.ts'

/** About 5 ms of the thread that owns truth. */
const PRODUCTS_A_TURN = 100

/** One turn; due again until the last product is done. */
export async function republishTurn(tx: Transaction, listId: string, now: Date, newId: NewId): Promise<void> {
  const job = await tx.get<{ after: string | null }>(
    'select republish_after as "after" from price_list where id = $1',
    [listId],
  )
  const list = await findList(tx, listId)
  if (!list || job?.after == null) return
  const products = await tx.all<{ product_id: string }>(
    'select product_id from list_product where list_id = $1 and product_id > $2 order by product_id limit $3',
    [listId, job.after, PRODUCTS_A_TURN],
  )
  const cause = systemCause(now, 'price list changed', newId)
  const records: ProductRecord[] = []
  for (const { product_id: productId } of products) {
    // Whoever asks why the product changed is led to the change of the list.
    const origin = { ...(list.origin ?? originOf(cause)), eventId: newId() }
    records.push({ productId, brandId: list.brandId, bodies: await bodiesOf(tx, productId), origin })
  }
  await publishProducts(tx, records, cause)
  const done = products.length < PRODUCTS_A_TURN
  await tx.run('update price_list set republish_after = $2 where id = $1', [
    listId,
    done ? null : products.at(-1)!.product_id,
  ])
  await scheduleDue(tx, REPUBLISH_DUE, listId, done ? null : now)
}
