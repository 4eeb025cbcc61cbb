import type { PadLineFragment } from '../../../gen/graphql.ts'
import { type CellPlace, rowIdOf } from '../../../lib/cells/cell-place.ts'

/** A line as the pad shows it: what the server keeps, with what was written here since. */
export type PadRow = {
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
  line: PadLineFragment | null
}

/** The newest a page knows of a cell, given what was read for it. */
export type QuantityOf = (place: CellPlace, stored: number) => number

/**
 * The server's lines with what was written here laid over them. A quantity written where no line is makes the line;
 * `written`: every place written on this page, or still owed to the server.
 */
export function rowsOf(
  lines: readonly PadLineFragment[],
  written: Iterable<CellPlace>,
  quantityOf: QuantityOf,
): PadRow[] {
  const rows = new Map<string, PadRow & { units: Map<string, number> }>()
  for (const line of lines) {
    if (line.shelved) continue
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
    else if (quantity > 0) rows.set(rowId, newRow(place, quantity))
  }
  for (const { units } of rows.values()) for (const [sku, quantity] of units) if (quantity === 0) units.delete(sku)
  return [...rows.values()]
}

function newRow({ productId, windowId, doorId, sku }: CellPlace, quantity: number) {
  const rowId = rowIdOf({ productId, windowId, doorId })
  return { rowId, lineId: null, productId, windowId, doorId, units: new Map([[sku, quantity]]), line: null }
}

export function unitsOf(row: Pick<PadRow, 'units'>): number {
  let units = 0
  for (const quantity of row.units.values()) units += quantity
  return units
}
