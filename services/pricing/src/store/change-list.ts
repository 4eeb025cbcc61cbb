/** Changes of a list's rows: one revision of the list, one new record for each product they touch. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import type { Origin, Written } from '@selvedge/protos/gen/common/v1/common'
import type { PriceList, PriceRow } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { changeRows } from '../domain/change-rows.ts'
import type { RowChange } from '../domain/change-rows.ts'
import { MAX_PRODUCT_BYTES } from '../domain/limits.ts'
import { originOf } from './origin.ts'
import type { Cause } from './origin.ts'
import { saveList } from './price-lists.ts'
import type { SavedList } from './price-lists.ts'
import { bodiesOf, publishProducts } from './product-prices.ts'
import type { ListBody } from './product-prices.ts'
import { decodeRows, encodeRows } from './product-value.ts'

export interface ProductChange {
  productId: string
  changes: RowChange[]
  /** Line of the file or index of the record that changed it last; 0 for none. */
  line: number
  /** Where the rows came from, when that was not the present cause. */
  origin?: Origin
}

/** What the changes of one product come to; nothing is written yet. */
export interface PlannedProduct extends ProductChange {
  /** For each change, whether it made a difference. */
  made: boolean[]
  changed: boolean
  /** The product's rows over all lists would not fit into their record. */
  full: boolean
  rows: PriceRow[]
  rowsBefore: number
  before: Uint8Array | null
  /** Of every list, this one as it will be. */
  bodies: ListBody[]
}

/** Reads the rows as they are and works out what they become in the list's next revision. */
export async function planProduct(db: Sql, list: PriceList, change: ProductChange): Promise<PlannedProduct> {
  const bodiesNow = await bodiesOf(db, change.productId)
  const before = bodiesNow.find(({ listId }) => listId === list.id)?.body ?? null
  const rowsNow = before ? decodeRows(before) : []
  const { rows, made, changed } = changeRows(rowsNow, change.changes)
  const planned = { ...change, rows, made, changed, full: false, rowsBefore: rowsNow.length, before, bodies: bodiesNow }
  if (!changed) return planned
  const others = bodiesNow.filter(({ listId }) => listId !== list.id)
  const own = rows.length === 0 ? [] : [{ listId: list.id, body: encodeRows(list.revision + 1, rows) }]
  const bodies = [...others, ...own].sort((left, right) => (left.listId < right.listId ? -1 : 1))
  const full = own.length > 0 && sizeOf(bodies) > Math.max(MAX_PRODUCT_BYTES, sizeOf(bodiesNow))
  return { ...planned, full, bodies }
}

function sizeOf(bodies: readonly ListBody[]): number {
  return bodies.reduce((sum, { body }) => sum + body.byteLength, 0)
}

export interface ListChange extends SavedList {
  products: Written[]
  /** Rows that became different. */
  changedRows: number
}

/**
 * Writes what was planned as the list's next revision; undefined when nothing of it changes anything. Planned against
 * the list as it is in this transaction, and each product only once.
 */
export async function writePlanned(
  tx: Transaction,
  list: PriceList,
  planned: readonly PlannedProduct[],
  cause: Cause,
): Promise<ListChange | undefined> {
  const effective = planned.filter(({ changed, full }) => changed && !full)
  if (effective.length === 0) return undefined
  const revision = list.revision + 1
  await writeBodies(tx, list.id, revision, effective)
  const records = effective.map(({ productId, bodies, origin, line }) => ({
    productId,
    brandId: list.brandId,
    bodies,
    origin: origin ? { ...origin, eventId: cause.newId() } : originOf(cause, line),
  }))
  const products = await publishProducts(tx, records, cause)
  let rows = list.rows
  let changedRows = 0
  for (const product of effective) {
    rows += product.rows.length - product.rowsBefore
    changedRows += product.made.filter(Boolean).length
  }
  await tx.run(
    `insert into price_list_revision (list_id, revision, at, actor, operation, rows) values ($1, $2, $3, $4, $5, $6)`,
    [list.id, revision, cause.at.toISOString(), cause.actor, cause.operation, changedRows],
  )
  const saved = await saveList(tx, list, { ...list, revision, rows }, cause)
  return { ...saved, products, changedRows }
}

async function writeBodies(
  tx: Transaction,
  listId: string,
  revision: number,
  products: readonly PlannedProduct[],
): Promise<void> {
  await tx.insert(
    'insert into list_product_before (list_id, revision, product_id, body) values $rows',
    products.map(({ productId, before }) => [listId, revision, productId, before]),
  )
  const own = (product: PlannedProduct) => product.bodies.find((body) => body.listId === listId)
  for (const product of products) {
    if (own(product)) continue
    await tx.run('delete from list_product where product_id = $1 and list_id = $2', [product.productId, listId])
  }
  await tx.insert(
    `insert into list_product (product_id, list_id, rows, revision, body) values $rows
      on conflict (product_id, list_id) do update set rows = excluded.rows, revision = excluded.revision, body = excluded.body`,
    products.filter(own).map((each) => [each.productId, listId, each.rows.length, revision, own(each)!.body]),
  )
}
