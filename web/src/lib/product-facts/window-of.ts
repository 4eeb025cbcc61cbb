type CellFacts = { sku: string; orderable: boolean; reason?: string | null }
type InWindow = { window: { id: string }; cells: readonly CellFacts[] }
type Facts<Found extends InWindow> = { windows: readonly Found[] } | undefined

/** What the facts say of a product in a window; undefined when the window does not cover it any more. */
export function factsIn<Found extends InWindow>(facts: Facts<Found>, windowId: string): Found | undefined {
  return facts?.windows.find(({ window }) => window.id === windowId)
}

/** Facts never change in place, so their cells are sorted out once. */
const bySku = new WeakMap<object, ReadonlyMap<string, { sku: string }>>()

export function cellIn<Cell extends { sku: string }>(
  inWindow: { cells: readonly Cell[] } | undefined,
  sku: string,
): Cell | undefined {
  if (!inWindow) return undefined
  let cells = bySku.get(inWindow)
  if (!cells) bySku.set(inWindow, (cells = new Map(inWindow.cells.map((cell) => [cell.sku, cell]))))
  return cells.get(sku) as Cell | undefined
}

type Row<Window> = {
  /** Empty: the line leaves its window open. */
  windowId: string
  units: ReadonlyMap<string, number>
  line: { window?: Window | null } | null
}

/**
 * The window a line counts for: the chosen one; else the earliest with supply for the sizes wanted (for any while none
 * is), else the earliest that takes orders at all, else the earliest that covers the product, so that its reason shows.
 * The server decides in the same way when it checks and places.
 */
export function windowOf<Found extends InWindow, Window>(
  row: Row<Window>,
  facts: Facts<Found>,
): Found['window'] | Window | null {
  if (row.windowId !== '') return factsIn(facts, row.windowId)?.window ?? row.line?.window ?? null
  if (!facts) return row.line?.window ?? null
  const { windows } = facts
  const wanted = (sku: string) => row.units.size === 0 || row.units.has(sku)
  const supplied = windows.find(({ cells }) => cells.some((cell) => cell.orderable && wanted(cell.sku)))
  const open = windows.find(({ cells }) => cells.some((cell) => cell.orderable || cell.reason === 'SOLD_OUT'))
  return (supplied ?? open ?? windows[0])?.window ?? null
}
