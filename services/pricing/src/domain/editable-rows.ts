/** The rows of one product as the price list page shows them: what is published, and what the pending change makes of it. */
import type { PriceRow } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { EditableRow, RowValue } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { findRow } from './change-rows.ts'
import type { PendingEdit } from './pending-edit.ts'
import { inConflict } from './pending-edit.ts'

export interface ShownProduct {
  id: string
  styleNumber: string
  styleName: string
  colourCode: string
  colourName: string
  /** In the order of the size scale. */
  variants: readonly (readonly [sku: string, size: string])[]
}

export type WindowNames = ReadonlyMap<string, { code: string; name: string }>

/** The row of the product first, then by size; within each, the row for any window first. */
export function editableRows(
  product: ShownProduct,
  windows: WindowNames,
  published: readonly PriceRow[],
  edits: readonly PendingEdit[],
): EditableRow[] {
  const keys = new Map([...published, ...edits].map(({ sku, windowId }) => [`${sku}\n${windowId}`, { sku, windowId }]))
  const place = new Map(product.variants.map(([sku], index) => [sku, index]))
  const rank = (sku: string) => (sku === '' ? -1 : (place.get(sku) ?? place.size))
  const rows = [...keys.values()].map((key) => rowOf(product, windows, key, published, edits))
  return rows.sort(
    (left, right) =>
      rank(left.key!.sku) - rank(right.key!.sku) ||
      compare(left.key!.sku, right.key!.sku) ||
      compare(left.windowCode, right.windowCode) ||
      compare(left.key!.windowId, right.key!.windowId),
  )
}

/** A product without any price: a row to write the first into. */
export function emptyRow(product: ShownProduct): EditableRow {
  return rowOf(product, new Map(), { sku: '', windowId: '' }, [], [])
}

function rowOf(
  product: ShownProduct,
  windows: WindowNames,
  { sku, windowId }: { sku: string; windowId: string },
  published: readonly PriceRow[],
  edits: readonly PendingEdit[],
): EditableRow {
  const window = windows.get(windowId)
  const row = findRow(published, { sku, windowId })
  const edit = edits.find((each) => each.sku === sku && each.windowId === windowId)
  const value = row && publishedValue(row)
  return {
    key: { productId: product.id, sku, windowId },
    styleNumber: product.styleNumber,
    styleName: product.styleName,
    colourCode: product.colourCode,
    colourName: product.colourName,
    size: product.variants.find(([own]) => own === sku)?.[1] ?? '',
    windowName: window?.name ?? '',
    windowCode: window?.code ?? '',
    published: value,
    pending: edit?.value ?? undefined,
    pendingRemoval: edit !== undefined && edit.value === null,
    conflict: edit !== undefined && inConflict(edit, value ?? null),
  }
}

export function publishedValue({ enabled, tiers, rrpMinor }: PriceRow): RowValue {
  return { enabled, tiers, rrpMinor }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
