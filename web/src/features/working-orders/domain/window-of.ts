import type { PadFactsFragment, PadWindowFragment } from '../../../gen/graphql.ts'
import type { PadRow } from './pad-row.ts'

export type PadProductWindow = PadFactsFragment['windows'][number]
export type PadCellFacts = PadProductWindow['cells'][number]

/** What the facts say of a product in a window; undefined when the window does not cover it any more. */
export function factsIn(facts: PadFactsFragment | undefined, windowId: string): PadProductWindow | undefined {
  return facts?.windows.find(({ window }) => window.id === windowId)
}

/** Facts never change in place, so their cells are sorted out once. */
const bySku = new WeakMap<PadProductWindow, Map<string, PadCellFacts>>()

export function cellIn(inWindow: PadProductWindow | undefined, sku: string): PadCellFacts | undefined {
  if (!inWindow) return undefined
  let cells = bySku.get(inWindow)
  if (!cells) bySku.set(inWindow, (cells = new Map(inWindow.cells.map((cell) => [cell.sku, cell]))))
  return cells.get(sku)
}

/**
 * The window a line counts for: the chosen one; else the earliest with supply for the sizes wanted (for any while none
 * is), else the earliest that takes orders at all, else the earliest that covers the product, so that its reason shows.
 * The server decides in the same way when it checks and places.
 */
export function windowOf(row: PadRow, facts: PadFactsFragment | undefined): PadWindowFragment | null {
  if (row.windowId !== '') return factsIn(facts, row.windowId)?.window ?? row.line?.window ?? null
  if (!facts) return row.line?.window ?? null
  const { windows } = facts
  const wanted = (sku: string) => row.units.size === 0 || row.units.has(sku)
  const supplied = windows.find(({ cells }) => cells.some((cell) => cell.orderable && wanted(cell.sku)))
  const open = windows.find(({ cells }) => cells.some((cell) => cell.orderable || cell.reason === 'SOLD_OUT'))
  return (supplied ?? open ?? windows[0])?.window ?? null
}

/** Windows a product can be moved to, earliest first, without those that take no orders. */
export function windowsOpen(facts: PadFactsFragment | undefined): PadWindowFragment[] {
  return (facts?.windows ?? []).map(({ window }) => window).filter((window) => window.offered)
}
