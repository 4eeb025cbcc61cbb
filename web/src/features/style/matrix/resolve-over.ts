import type { Resolution } from '../../../components/matrix/grid-handlers.ts'
import type { GridEdit } from '../../../components/matrix/grid-model.ts'
import { rowIdOf } from '../../../lib/cells/cell-place.ts'
import { laterWindowFor } from './style-windows.ts'
import type { StyleRow } from './style-rows.ts'

type Over = {
  row: StyleRow
  windowId: string
  sku: string
  size: string
  quantity: number
  /** What can be had in the window; undefined where the brand does not show it. */
  limit: number | undefined
}

/** What can be offered for a quantity above availability. */
export function offersFor({ row, windowId, sku, limit }: Omit<Over, 'quantity' | 'size'>): Resolution[] {
  const offers: Resolution[] = []
  if (limit !== undefined) {
    if (limit > 0) offers.push('lower')
    if (laterWindowFor(row.colourway, windowId, sku)) offers.push('move')
  }
  return [...offers, 'remove']
}

/**
 * The edits that put it right. Moving writes two cells, so that one undo takes both back; `quantityAt` says what already
 * stands in the later window.
 */
export function resolveOver(
  over: Over,
  resolution: Resolution,
  quantityAt: (rowId: string, sku: string) => number,
): GridEdit[] {
  const { row, windowId, sku, size, quantity, limit = 0 } = over
  const value = resolution === 'remove' ? null : limit || null
  const edit: GridEdit = { rowId: row.id, columnId: size, before: quantity, value }
  if (resolution !== 'move') return [edit]
  const later = laterWindowFor(row.colourway, windowId, sku)
  if (!later) return []
  const rowId = rowIdOf({ productId: row.colourway.id, windowId: later.id, doorId: row.doorId })
  const before = quantityAt(rowId, sku)
  return [edit, { rowId, columnId: size, before: before || null, value: before + quantity - limit }]
}
