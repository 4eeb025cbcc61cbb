import { type CellPlace, rowIdOf } from './cell-place.ts'

/** What a page reads of a line of a working order. */
type OrderLine = {
  id: string
  productId: string
  windowId?: string | null
  doorId?: string | null
  cells: readonly { sku: string; quantity: number }[]
}

/** A line as a matrix shows it: what the server keeps, with what was written here since. */
export type OrderRow<Line> = {
  /** The same on every page: `product|window|door`. */
  rowId: string
  /** Null while the server's line is not known here: it began with a cell written on this page. */
  lineId: string | null
  productId: string
  /** Empty: the earliest window in which the product can be ordered. */
  windowId: string
  /** Empty: for the retailer as a whole. */
  doorId: string
  /** Units by SKU; only above 0. */
  units: ReadonlyMap<string, number>
  /** The server's line, for the names of what cannot be shown any more. */
  line: Line | null
}

/** The newest a page knows of a cell, given what was read for it. */
type QuantityOf = (place: CellPlace, stored: number) => number

/**
 * The server's lines with what was written here laid over them. A quantity written where no line is makes the line;
 * `written`: every place written on this page, or still owed to the server.
 */
export function rowsOf<Line extends OrderLine>(
  lines: readonly Line[],
  written: Iterable<CellPlace>,
  quantityOf: QuantityOf,
): OrderRow<Line>[] {
  const rows = new Map<string, OrderRow<Line> & { units: Map<string, number> }>()
  for (const line of lines) {
    const place = { productId: line.productId, windowId: line.windowId ?? '', doorId: line.doorId ?? '' }
    const rowId = rowIdOf(place)
    const units = new Map(line.cells.map((cell) => [cell.sku, cell.quantity]))
    rows.set(rowId, { ...place, rowId, lineId: line.id, units, line })
  }
  for (const place of written) {
    const rowId = rowIdOf(place)
    const row = rows.get(rowId)
    const quantity = quantityOf(place, row?.units.get(place.sku) ?? 0)
    if (row) row.units.set(place.sku, quantity)
    else if (quantity > 0) rows.set(rowId, { ...emptyRow(place), units: new Map([[place.sku, quantity]]) })
  }
  for (const { units } of rows.values()) for (const [sku, quantity] of units) if (quantity === 0) units.delete(sku)
  return [...rows.values()]
}

/** A row that nothing is written in yet. */
export function emptyRow({ productId, windowId, doorId }: Omit<CellPlace, 'sku'>): OrderRow<never> {
  const rowId = rowIdOf({ productId, windowId, doorId })
  return { rowId, lineId: null, productId, windowId, doorId, units: new Map(), line: null }
}

/** `before` where the row is no other one now: what is drawn for it need not be drawn again. */
export function sameOrderRow<Line>(before: OrderRow<Line> | undefined, now: OrderRow<Line>): OrderRow<Line> {
  if (!before || before.line !== now.line || before.units.size !== now.units.size) return now
  for (const [sku, quantity] of now.units) if (before.units.get(sku) !== quantity) return now
  return before
}

export function unitsOf(row: { units: ReadonlyMap<string, number> }): number {
  let units = 0
  for (const quantity of row.units.values()) units += quantity
  return units
}
