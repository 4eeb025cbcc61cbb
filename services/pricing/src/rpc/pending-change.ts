import type { Sql } from '@selvedge/platform/db/database'
import type { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { EditableRow, PendingChange } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { retailersOf } from '../replica/query.ts'
import { countConflicts, countEdits, pendingHead } from '../store/pending-edits.ts'

/** The pending change with the given rows, and counts of the whole. */
export async function pendingChange(
  db: Sql,
  list: PriceList,
  rows: EditableRow[] = [],
  next = '',
): Promise<PendingChange> {
  const head = await pendingHead(db, list.id)
  return {
    listId: list.id,
    baseRevision: head?.baseRevision ?? list.revision,
    rows,
    retailerIds: await retailersOf(db, list.id),
    editedBy: head?.editedBy ?? '',
    editedAt: head?.editedAt ?? '',
    revision: list.revision,
    total: await countEdits(db, list.id),
    conflicts: await countConflicts(db, list.id),
    next,
  }
}
