/** When a SKU leaves its product, its rows leave with it: into waiting, from where its new product takes them. */
import type { Transaction } from '@selvedge/platform/db/database'
import type { RowChange } from '../domain/change-rows.ts'
import { productOfSku, windowsOf } from '../replica/query.ts'
import { planProduct, writePlanned } from './change-list.ts'
import { originOf } from './origin.ts'
import type { Cause } from './origin.ts'
import { findList } from './price-lists.ts'
import { bodiesOf } from './product-prices.ts'
import { decodeRows } from './product-value.ts'
import { keepWaiting } from './waiting-rows.ts'

/** @returns products that are to take over what was evicted, with their brand */
export async function evictForeignSkus(
  tx: Transaction,
  productIds: readonly string[],
  cause: Cause,
): Promise<Map<string, string>> {
  const takers = new Map<string, string>()
  for (const productId of productIds) {
    for (const { listId, body } of await bodiesOf(tx, productId)) {
      await evictFrom(tx, listId, productId, body, takers, cause)
    }
    await moveEdits(tx, productId)
  }
  return takers
}

async function evictFrom(
  tx: Transaction,
  listId: string,
  productId: string,
  body: Uint8Array,
  takers: Map<string, string>,
  cause: Cause,
): Promise<void> {
  const list = await findList(tx, listId)
  if (!list) return
  const windows = await windowsOf(tx, list.brandId)
  const changes: RowChange[] = []
  for (const row of decodeRows(body)) {
    const { sku, windowId, enabled, tiers, rrpMinor } = row
    if (sku === '') continue
    const owner = await productOfSku(tx, list.brandId, sku)
    if (owner === productId) continue
    const window = windows.get(windowId)
    // A row for a window that is gone can hold for nobody: it goes with its SKU.
    if (windowId === '' || window) {
      const name = { sku, styleNumber: '', colourCode: '', windowCode: window?.code ?? '' }
      const origin = list.origin ?? originOf(cause)
      const value = { enabled, tiers, rrpMinor }
      await keepWaiting(tx, { ...name, listId, brandId: list.brandId, waitingFor: 'SKU', value, origin })
    }
    changes.push({ sku, windowId, value: null })
    if (owner !== undefined) takers.set(owner, list.brandId)
  }
  if (changes.length > 0)
    await writePlanned(tx, list, [await planProduct(tx, list, { productId, changes, line: 0 })], cause)
}

async function moveEdits(tx: Transaction, productId: string): Promise<void> {
  const edits = await tx.all<{ sku: string; brandId: string }>(
    `select distinct e.sku, l.brand_id as "brandId" from pending_edit e join price_list l on l.id = e.list_id
      where e.product_id = $1 and e.sku <> ''`,
    [productId],
  )
  for (const { sku, brandId } of edits) {
    const owner = await productOfSku(tx, brandId, sku)
    if (owner === undefined || owner === productId) continue
    await tx.run('delete from pending_edit where product_id = $1 and sku = $2', [owner, sku])
    await tx.run('update pending_edit set product_id = $1 where product_id = $2 and sku = $3', [owner, productId, sku])
  }
}
