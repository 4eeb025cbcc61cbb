import type { Resolution } from '../../../components/matrix/grid-handlers.ts'
import type { GridEdit } from '../../../components/matrix/grid-model.ts'
import { rowIdOf } from '../../../lib/cells/cell-place.ts'
import type { StyleRow } from './style-rows.ts'
import { laterWindowFor } from './style-windows.ts'

type Over = {
  row: StyleRow
  sku: string
  size: string
  quantity: number
  /** What can be had in the row's window; undefined where the brand does not show it. */
  limit: number | undefined
}

/** What can be offered for a quantity above availability. */
export function offersFor({ row, sku, limit }: Omit<Over, 'quantity' | 'size'>): Resolution[] {
  const offers: Resolution[] = []
  if (limit !== undefined) {
    if (limit > 0) offers.push('lower')
    if (laterWindowFor(row.colourway, row.window?.id, sku)) offers.push('move')
  }
  return [...offers, 'remove']
}

/**
 * The edits that put it right. Moving writes two cells, so that one undo takes both back: the other is of the row that
 * stands in the later window already, among `rows`, or makes one there.
 */
export function resolveOver(over: Over, resolution: Resolution, rows: readonly StyleRow[]): GridEdit[] {
  const { row, sku, size, quantity, limit = 0 } = over
  const { productId, doorId } = row
  const value = resolution === 'remove' ? null : limit || null
  const edit: GridEdit = { rowId: row.rowId, columnId: size, before: quantity, value }
  if (resolution !== 'move') return [edit]
  const later = laterWindowFor(row.colourway, row.window?.id, sku)
  if (!later) return []
  const there = rows.find(
    (each) => each.productId === productId && each.doorId === doorId && each.window?.id === later.id,
  )
  const rowId = there?.rowId ?? rowIdOf({ productId, windowId: later.id, doorId })
  const before = there?.units.get(sku) ?? 0
  return [edit, { rowId, columnId: size, before: before || null, value: before + quantity - limit }]
}
