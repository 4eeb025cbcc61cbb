import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Problem } from '@selvedge/protos/gen/common/v1/common'
import type { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { EditableRow, RowEdit } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { editableRows } from '../domain/editable-rows.ts'
import { MAX_BATCH, MAX_PENDING } from '../domain/limits.ts'
import type { Wish } from '../domain/pending-edit.ts'
import { problem } from '../domain/problems.ts'
import { rowValueProblems } from '../domain/row-value.ts'
import { findProduct, windowsOf } from '../replica/query.ts'
import type { KnownProduct, KnownWindow } from '../replica/query.ts'
import { applyEdits } from '../store/apply-edits.ts'
import type { WishedEdit } from '../store/apply-edits.ts'
import { countEdits, editsOfProduct, touchPending } from '../store/pending-edits.ts'
import { ownList, refuseArchived } from '../store/price-lists.ts'
import { decodeRows } from '../store/product-value.ts'
import type { Rpc } from './deps.ts'
import { refuseMoreThan, refuseProblems } from './invalid.ts'
import { pendingChange } from './pending-change.ts'

export const editPending: Rpc<'editPending'> =
  ({ db, clock }) =>
  async ({ listId, edits, seenRevision }, { viewer }) => {
    refuseMoreThan(MAX_BATCH, edits.length, 'edits')
    return db.transaction(async (tx) => {
      const list = await ownList(tx, viewer.organisationId, listId)
      refuseArchived(list)
      const windows = await windowsOf(tx, list.brandId)
      const products = await productsOf(tx, list, edits)
      refuseProblems(edits.flatMap((edit, index) => editProblems(edit, index, products, windows)))
      const wished = edits.map(({ key, ...edit }): WishedEdit => ({ key: key!, wish: wishOf(edit) }))
      await applyEdits(tx, list, wished, seenRevision > 0 ? Math.min(seenRevision, list.revision) : list.revision)
      await refuseFull(tx, list.id)
      const head = { baseRevision: list.revision, editedBy: viewer.userName, editedAt: clock.now().toISOString() }
      await touchPending(tx, list.id, head)
      return pendingChange(tx, list, await rowsAfter(tx, list, wished, products, windows))
    })
  }

export function wishOf({ value, remove }: Pick<RowEdit, 'value' | 'remove'>): Wish {
  if (remove) return { kind: 'remove' }
  return value ? { kind: 'value', value } : { kind: 'take-back' }
}

/** @throws DomainError LIMIT */
export async function refuseFull(db: Sql, listId: string): Promise<void> {
  if ((await countEdits(db, listId)) <= MAX_PENDING) return
  const message = `a pending change has at most ${MAX_PENDING} edits; publish it first`
  throw new DomainError('LIMIT', message, { reason: 'PENDING_FULL' })
}

/** The brand's own products among those the edits name. */
async function productsOf(db: Sql, list: PriceList, edits: readonly RowEdit[]): Promise<Map<string, KnownProduct>> {
  const products = new Map<string, KnownProduct>()
  for (const id of new Set(edits.map(({ key }) => key?.productId ?? ''))) {
    const product = await findProduct(db, id)
    if (product?.brandId === list.brandId) products.set(id, product)
  }
  return products
}

function editProblems(
  edit: RowEdit,
  index: number,
  products: ReadonlyMap<string, KnownProduct>,
  windows: ReadonlyMap<string, KnownWindow>,
): Problem[] {
  const at = `/edits/${index}`
  const { productId = '', sku = '', windowId = '' } = edit.key ?? {}
  const product = products.get(productId)
  if (!product) return [problem('PRODUCT_UNKNOWN', `${at}/productId`, 'there is no such product', productId)]
  // What is taken back or removed may name a size or a window that is gone.
  if (!edit.value || edit.remove) return []
  const problems = rowValueProblems(edit.value).map((each) => ({ ...each, pointer: at + each.pointer }))
  if (sku !== '' && !product.variants.some(([own]) => own === sku)) {
    problems.push(problem('SKU_UNKNOWN', `${at}/sku`, 'the product has no such SKU', sku))
  }
  if (windowId !== '' && !windows.has(windowId)) {
    problems.push(problem('WINDOW_UNKNOWN', `${at}/windowId`, 'there is no such window', windowId))
  }
  return problems
}

/** The rows the edits were about, in their order, as they are now; a row that is nowhere any more is left out. */
async function rowsAfter(
  tx: Transaction,
  list: PriceList,
  wished: readonly WishedEdit[],
  products: ReadonlyMap<string, KnownProduct>,
  windows: ReadonlyMap<string, KnownWindow>,
): Promise<EditableRow[]> {
  const keyOf = (row: { productId: string; sku: string; windowId: string }) =>
    `${row.productId}\n${row.sku}\n${row.windowId}`
  const asked = new Set(wished.map(({ key }) => keyOf(key)))
  const rows: EditableRow[] = []
  for (const [id, product] of products) {
    const stored = await tx.get<{ body: Uint8Array }>(
      'select body from list_product where product_id = $1 and list_id = $2',
      [id, list.id],
    )
    const edits = await editsOfProduct(tx, list.id, id)
    rows.push(
      ...editableRows(product, windows, stored ? decodeRows(stored.body) : [], edits).filter((row) =>
        asked.has(keyOf(row.key!)),
      ),
    )
  }
  return rows
}
