/** Pending changes: state of one list that its brand's editors share until it is published or discarded. */
import type { Sql, SqlValue, Transaction } from '@selvedge/platform/db/database'
import { RowValue } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import type { RowKey } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { findRow } from '../domain/change-rows.ts'
import type { PendingEdit } from '../domain/pending-edit.ts'
import { inConflict } from '../domain/pending-edit.ts'
import { decodeRows } from './product-value.ts'

export interface PendingHead {
  baseRevision: number
  editedBy: string
  editedAt: string
}

interface StoredEdit extends RowKey {
  value: Uint8Array | null
  base: Uint8Array | null
}

const EDIT = 'e.product_id as "productId", e.sku, e.window_id as "windowId", e.value, e.base'

export function pendingHead(db: Sql, listId: string): Promise<PendingHead | undefined> {
  return db.get<PendingHead>(
    'select base_revision as "baseRevision", edited_by as "editedBy", edited_at as "editedAt" from pending_change where list_id = $1',
    [listId],
  )
}

/** By list id; lists without edits are left out. */
export async function pendingCounts(db: Sql, brandId: string): Promise<Map<string, number>> {
  const rows = await db.all<{ listId: string; n: number }>(
    `select e.list_id as "listId", count(*) as n from pending_edit e join price_list l on l.id = e.list_id
      where l.brand_id = $1 group by e.list_id`,
    [brandId],
  )
  return new Map(rows.map(({ listId, n }) => [listId, n]))
}

export async function countEdits(db: Sql, listId: string): Promise<number> {
  return (await db.get<{ n: number }>('select count(*) as n from pending_edit where list_id = $1', [listId]))!.n
}

export async function editsOfProduct(db: Sql, listId: string, productId: string): Promise<PendingEdit[]> {
  return read(
    await db.all<StoredEdit>(`select ${EDIT} from pending_edit e where e.list_id = $1 and e.product_id = $2`, [
      listId,
      productId,
    ]),
  )
}

export async function allEdits(db: Sql, listId: string): Promise<PendingEdit[]> {
  return read(
    await db.all<StoredEdit>(`select ${EDIT} from pending_edit e where e.list_id = $1 order by e.product_id`, [listId]),
  )
}

/** Only rows whose product was published after the edit can be in conflict. */
export async function countConflicts(db: Sql, listId: string): Promise<number> {
  const rows = await db.all<StoredEdit & { body: Uint8Array | null }>(
    `select ${EDIT}, d.body from pending_edit e
        left join list_product d on d.product_id = e.product_id and d.list_id = e.list_id
      where e.list_id = $1 and (d.revision is null or d.revision > e.base_revision)`,
    [listId],
  )
  return rows.filter((row) => inConflict(read([row])[0]!, (row.body && findRow(decodeRows(row.body), row)) ?? null))
    .length
}

export async function keepEdit(
  tx: Transaction,
  listId: string,
  edit: PendingEdit,
  seenRevision: number,
): Promise<void> {
  const { productId, sku, windowId, value, base } = edit
  await tx.run(
    `insert into pending_edit (list_id, product_id, sku, window_id, value, base, base_revision)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (list_id, product_id, sku, window_id) do update
        set value = excluded.value, base = excluded.base, base_revision = excluded.base_revision`,
    [listId, productId, sku, windowId, encoded(value), encoded(base), seenRevision],
  )
}

export async function dropEdit(tx: Transaction, listId: string, { productId, sku, windowId }: RowKey): Promise<void> {
  await tx.run('delete from pending_edit where list_id = $1 and product_id = $2 and sku = $3 and window_id = $4', [
    listId,
    productId,
    sku,
    windowId,
  ])
}

/** Notes who edited last; the change ends with its last edit. */
export async function touchPending(tx: Transaction, listId: string, head: PendingHead): Promise<void> {
  if ((await countEdits(tx, listId)) === 0) return endPending(tx, listId)
  await tx.run(
    `insert into pending_change (list_id, base_revision, edited_by, edited_at) values ($1, $2, $3, $4)
      on conflict (list_id) do update set edited_by = excluded.edited_by, edited_at = excluded.edited_at`,
    [listId, head.baseRevision, head.editedBy, head.editedAt],
  )
}

export async function endPending(tx: Transaction, listId: string): Promise<void> {
  await tx.run('delete from pending_edit where list_id = $1', [listId])
  await tx.run('delete from pending_change where list_id = $1', [listId])
}

function encoded(value: RowValue | null): SqlValue {
  return value && RowValue.encode(value).finish()
}

function read(rows: readonly StoredEdit[]): PendingEdit[] {
  return rows.map(({ productId, sku, windowId, value, base }) => ({
    productId,
    sku,
    windowId,
    value: value && RowValue.decode(value),
    base: base && RowValue.decode(base),
  }))
}
