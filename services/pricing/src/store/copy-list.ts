/** A copy fills in bounded turns; what a stop of the process leaves undone is finished after the next start. */
import type { Transaction } from '@selvedge/platform/db/database'
import { scheduleDue } from '@selvedge/platform/db/due'
import type { NewId } from '@selvedge/platform/ids'
import { scaleRows } from '../domain/scale-rows.ts'
import { writePlanned } from './change-list.ts'
import type { PlannedProduct } from './change-list.ts'
import { planProduct } from './change-list.ts'
import type { Cause } from './origin.ts'
import { findList } from './price-lists.ts'
import { decodeRows } from './product-value.ts'

export const COPY_DUE = 'price-list-copy'

const PRODUCTS_A_TURN = 100

export async function startCopy(
  tx: Transaction,
  listId: string,
  sourceId: string,
  factorBp: number,
  cause: Cause,
): Promise<void> {
  await tx.run(
    `insert into copy_job (list_id, source_id, factor_bp, after_product, actor, operation) values ($1, $2, $3, '', $4, $5)`,
    [listId, sourceId, factorBp, cause.actor, cause.operation],
  )
  await scheduleDue(tx, COPY_DUE, listId, cause.at)
}

interface Job {
  sourceId: string
  factorBp: number
  after: string
  actor: string
  operation: string
}

/** @returns true when the copy is complete */
export async function copyTurn(tx: Transaction, listId: string, now: Date, newId: NewId): Promise<boolean> {
  const job = await tx.get<Job>(
    `select source_id as "sourceId", factor_bp as "factorBp", after_product as "after", actor, operation
      from copy_job where list_id = $1`,
    [listId],
  )
  const list = await findList(tx, listId)
  if (!job || !list) return true
  const products = await tx.all<{ productId: string; body: Uint8Array }>(
    `select product_id as "productId", body from list_product where list_id = $1 and product_id > $2
      order by product_id limit $3`,
    [job.sourceId, job.after, PRODUCTS_A_TURN],
  )
  const planned: PlannedProduct[] = []
  for (const { productId, body } of products) {
    const changes = scaleRows(decodeRows(body), job.factorBp).map(({ sku, windowId, ...value }) => ({
      sku,
      windowId,
      value,
    }))
    planned.push(await planProduct(tx, list, { productId, changes, line: 0 }))
  }
  await writePlanned(tx, list, planned, { actor: job.actor, operation: job.operation, at: now, newId })
  const done = products.length < PRODUCTS_A_TURN
  if (done) await tx.run('delete from copy_job where list_id = $1', [listId])
  else await tx.run('update copy_job set after_product = $2 where list_id = $1', [listId, products.at(-1)!.productId])
  await scheduleDue(tx, COPY_DUE, listId, done ? null : now)
  return done
}
