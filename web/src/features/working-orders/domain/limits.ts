import type { PadFactsFragment } from '../../../gen/graphql.ts'
import type { PadRow } from './pad-row.ts'
import { cellIn, factsIn, windowOf } from '../../../lib/product-facts/window-of.ts'

/** Units of a SKU that may be promised in a window, where the brand shows the figure; undefined: not known. */
export function shownLimit(facts: PadFactsFragment | undefined, windowId: string, sku: string): number | undefined {
  const cell = cellIn(factsIn(facts, windowId), sku)
  if (!cell || cell.stock.unlimited) return undefined
  if (cell.reason === 'SOLD_OUT') return 0
  return cell.stock.shown === 'EXACT' ? (cell.stock.units ?? undefined) : undefined
}

/**
 * What each row of one product can still have of a SKU, by row id. Rows for several stores and windows draw on the same
 * units: earlier deliveries come first, and what they take is missing in every later one.
 */
export function limitsOf(
  rows: readonly PadRow[],
  facts: PadFactsFragment | undefined,
  sku: string,
): Map<string, number> {
  const limits = new Map<string, number>()
  let taken = 0
  for (const { row, windowId } of inShippingOrder(rows, facts)) {
    const shown = shownLimit(facts, windowId, sku)
    const quantity = row.units.get(sku) ?? 0
    if (shown === undefined) continue
    const limit = Math.max(0, shown - taken)
    limits.set(row.rowId, limit)
    taken += Math.min(quantity, limit)
  }
  return limits
}

function inShippingOrder(rows: readonly PadRow[], facts: PadFactsFragment | undefined) {
  return rows
    .map((row) => ({ row, window: windowOf(row, facts) }))
    .filter(({ window }) => window !== null)
    .map(({ row, window }) => ({ row, windowId: window!.id, start: window!.start }))
    .sort((left, right) => (left.start < right.start ? -1 : left.start > right.start ? 1 : 0))
}
