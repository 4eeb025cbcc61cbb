/** The rows one list has for one product, and what changes do to them. */
import type { PriceRow } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { RowValue } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { sameValue } from './row-value.ts'

export interface RowChange {
  /** "" for the whole product. */
  sku: string
  /** "" for any window. */
  windowId: string
  /** null removes the row. */
  value: RowValue | null
}

export interface ChangedRows {
  /** In order of SKU and window, so that equal rows are equal bytes. */
  rows: PriceRow[]
  /** For each change, whether it made a difference when its turn came. */
  made: boolean[]
  changed: boolean
}

/** Applies the changes in their order. */
export function changeRows(rows: readonly PriceRow[], changes: readonly RowChange[]): ChangedRows {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  const made = changes.map((change) => applyOne(byKey, change))
  const changed = made.includes(true)
  return { rows: changed ? [...byKey.values()].sort(inOrder) : [...rows], made, changed }
}

export function findRow(
  rows: readonly PriceRow[],
  { sku, windowId }: Pick<RowChange, 'sku' | 'windowId'>,
): PriceRow | undefined {
  return rows.find((row) => row.sku === sku && row.windowId === windowId)
}

function applyOne(byKey: Map<string, PriceRow>, { sku, windowId, value }: RowChange): boolean {
  const key = keyOf({ sku, windowId })
  if (value === null) return byKey.delete(key)
  const present = byKey.get(key)
  if (present && sameValue(present, value)) return false
  const { enabled, tiers, rrpMinor } = value
  byKey.set(key, { sku, windowId, enabled, tiers, rrpMinor })
  return true
}

function keyOf({ sku, windowId }: Pick<PriceRow, 'sku' | 'windowId'>): string {
  return `${sku}\n${windowId}`
}

function inOrder(left: PriceRow, right: PriceRow): number {
  return compare(left.sku, right.sku) || compare(left.windowId, right.windowId)
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
