import type { PadFactsFragment, PadWindowFragment } from '../../../gen/graphql.ts'
import { shownLimit } from './limits.ts'
import type { PadRow } from './pad-row.ts'
import { cellIn, factsIn, windowOf } from '../../../lib/product-facts/window-of.ts'

/** Most units a cell takes. */
export const mostUnits = 99_999

/** One quantity to write: of this SKU, in the row for this window and the same store. */
export type Resolved = { windowId: string; before: number; quantity: number }

export type Over = {
  /** Row that holds too many. */
  row: PadRow
  sku: string
  /** What it can have. */
  available: number
}

/** Down to what can be had. */
export function lower({ row, sku, available }: Over): Resolved[] {
  const before = row.units.get(sku) ?? 0
  return available < before ? [{ windowId: row.windowId, before, quantity: available }] : []
}

/**
 * What cannot be had here goes to another window, on top of what is there. No unit is lost: what would be more than a
 * cell takes stays where it is.
 */
export function moveRest(over: Over, to: string, there: number): Resolved[] {
  const { row, sku, available } = over
  const before = row.units.get(sku) ?? 0
  const rest = Math.min(before - available, mostUnits - there)
  if (rest <= 0 || to === row.windowId) return []
  return [
    { windowId: row.windowId, before, quantity: before - rest },
    { windowId: to, before: there, quantity: there + rest },
  ]
}

export function remove({ row, sku }: Over): Resolved[] {
  const before = row.units.get(sku) ?? 0
  return before > 0 ? [{ windowId: row.windowId, before, quantity: 0 }] : []
}

/**
 * The next window in which all of the rest can be had, as far as figures are shown; null when there is none. `rows`:
 * all rows of the product.
 */
export function nextWindow(
  over: Over,
  rows: readonly PadRow[],
  facts: PadFactsFragment | undefined,
): PadWindowFragment | null {
  const here = windowOf(over.row, facts)
  if (!here || !facts) return null
  const rest = (over.row.units.get(over.sku) ?? 0) - over.available
  const later = facts.windows.filter(({ window }) => window.offered && window.start > here.start)
  const found = later.find(({ window }) => {
    if (!cellIn(factsIn(facts, window.id), over.sku)?.orderable) return false
    const shown = shownLimit(facts, window.id, over.sku)
    return shown === undefined || shown - takenUntil(window.start, over, rows, facts) >= rest
  })
  return found?.window ?? null
}

/** Units of the SKU in rows that ship by `start`, the row in question with what it can have. */
function takenUntil(start: string, { row, sku, available }: Over, rows: readonly PadRow[], facts: PadFactsFragment) {
  let taken = 0
  for (const each of rows) {
    const window = windowOf(each, facts)
    if (!window || window.start > start) continue
    taken += each.rowId === row.rowId ? available : (each.units.get(sku) ?? 0)
  }
  return taken
}
