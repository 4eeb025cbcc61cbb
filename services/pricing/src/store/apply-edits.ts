/** Puts edits into a list's pending change. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import type { PriceList, PriceRow } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { RowKey } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { findRow } from '../domain/change-rows.ts'
import { publishedValue } from '../domain/editable-rows.ts'
import { editOf } from '../domain/pending-edit.ts'
import type { Wish } from '../domain/pending-edit.ts'
import { dropEdit, keepEdit } from './pending-edits.ts'
import { decodeRows } from './product-value.ts'

export interface WishedEdit {
  key: RowKey
  wish: Wish
}

/**
 * @param seenRevision of the list, that the editor had before them
 * @returns for each edit, whether something is pending for its row now
 */
export async function applyEdits(
  tx: Transaction,
  list: PriceList,
  edits: readonly WishedEdit[],
  seenRevision: number,
): Promise<boolean[]> {
  const known = new Map<string, { published: PriceRow[]; seen: PriceRow[] }>()
  const kept: boolean[] = []
  for (const { key, wish } of edits) {
    let product = known.get(key.productId)
    if (!product) known.set(key.productId, (product = await rowsThen(tx, list.id, key.productId, seenRevision)))
    const edit = editOf(key, wish, valueIn(product.published, key), valueIn(product.seen, key))
    if (edit) await keepEdit(tx, list.id, edit, seenRevision)
    else await dropEdit(tx, list.id, key)
    kept.push(edit !== null)
  }
  return kept
}

/** The product's rows now, and as they were in the revision the editor saw. */
async function rowsThen(
  db: Sql,
  listId: string,
  productId: string,
  revision: number,
): Promise<{ published: PriceRow[]; seen: PriceRow[] }> {
  const now = await db.get<{ body: Uint8Array }>(
    'select body from list_product where product_id = $1 and list_id = $2',
    [productId, listId],
  )
  const published = now ? decodeRows(now.body) : []
  const later = await db.get<{ body: Uint8Array | null }>(
    `select body from list_product_before where list_id = $1 and product_id = $2 and revision > $3
      order by revision limit 1`,
    [listId, productId, revision],
  )
  if (!later) return { published, seen: published }
  return { published, seen: later.body ? decodeRows(later.body) : [] }
}

function valueIn(rows: readonly PriceRow[], key: RowKey) {
  const row = findRow(rows, key)
  return row ? publishedValue(row) : null
}
