import type { RecordResult } from '@selvedge/protos/gen/common/v1/common'
import type { WaitingFor } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { MAX_BATCH } from '../domain/limits.ts'
import { problem } from '../domain/problems.ts'
import { applyEdits } from '../store/apply-edits.ts'
import type { WishedEdit } from '../store/apply-edits.ts'
import { touchPending } from '../store/pending-edits.ts'
import { ownList, refuseArchived } from '../store/price-lists.ts'
import type { Rpc } from './deps.ts'
import { refuseFull, wishOf } from './edit-pending.ts'
import { refuseMoreThan } from './invalid.ts'
import { pendingChange } from './pending-change.ts'
import { readRows } from './read-rows.ts'
import type { ReadRow } from './read-rows.ts'

export const importPending: Rpc<'importPending'> =
  ({ db, clock }) =>
  async ({ listId, rows }, { viewer }) => {
    refuseMoreThan(MAX_BATCH, rows.length, 'price rows')
    return db.transaction(async (tx) => {
      const list = await ownList(tx, viewer.organisationId, listId)
      refuseArchived(list)
      const read = await readRows(tx, list.brandId, rows)
      const known = read.filter(({ change }) => change !== undefined)
      const kept = await applyEdits(tx, list, known.map(wishedEdit), list.revision)
      for (const [index, row] of known.entries())
        Object.assign(row.result, { id: row.productId, outcome: kept[index] ? 'APPLIED' : 'UNCHANGED' })
      await refuseFull(tx, list.id)
      const head = { baseRevision: list.revision, editedBy: viewer.userName, editedAt: clock.now().toISOString() }
      await touchPending(tx, list.id, head)
      return { results: read.map(told), pending: await pendingChange(tx, list) }
    })
  }

function wishedEdit({ productId, change, value }: ReadRow): WishedEdit {
  const { sku, windowId } = change!
  return {
    key: { productId: productId!, sku, windowId },
    wish: wishOf({ value: value ?? undefined, remove: value === null }),
  }
}

const missing: Record<WaitingFor, [code: string, message: string]> = {
  PRODUCT: ['PRODUCT_UNKNOWN', 'there is no product with this style number and colour code'],
  SKU: ['SKU_UNKNOWN', 'there is no product with this SKU'],
  WINDOW: ['WINDOW_UNKNOWN', 'there is no window with this code'],
  ROOM: ['PRODUCT_FULL', 'the product has too many prices over all lists'],
  UNSPECIFIED: ['PRODUCT_UNKNOWN', 'there is no such product'],
}

/** A person is there to repair the file, so nothing waits. */
function told({ unknown, name, result }: ReadRow): RecordResult {
  if (!unknown) return result
  const [code, message] = missing[unknown]
  const value = unknown === 'WINDOW' ? name.windowCode : name.sku || `${name.styleNumber} ${name.colourCode}`
  return { ...result, outcome: 'REJECTED', problems: [...result.problems, problem(code, '', message, value)] }
}
