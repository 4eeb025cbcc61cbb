import type { ShipCellInput } from '../../../gen/graphql.ts'
import { type CellKey, cellKey, type Order } from '../data/order.ts'

/** Units of a shipment that is being written, by cell; a cell without an entry sends all that is open. */
export type ShipUnits = Readonly<Partial<Record<CellKey, number>>>

/** Most that may leave of each cell: what is open on lines that do not wait for an answer. */
export function shippableCells({ lines }: Order): { key: CellKey; lineId: string; sku: string; most: number }[] {
  return lines
    .filter(({ answer }) => answer !== 'PENDING')
    .flatMap(({ id, cells }) =>
      cells
        .filter(({ open }) => open > 0)
        .map(({ sku, open }) => ({ key: cellKey(id, sku), lineId: id, sku, most: open })),
    )
}

/**
 * The request's cells: as written, never more than is open now. What somebody else shipped meanwhile has lowered the
 * bound, and the page shows that before anything is sent.
 */
export function shipCells(order: Order, units: ShipUnits): ShipCellInput[] {
  return shippableCells(order)
    .map(({ key, lineId, sku, most }) => ({ lineId, sku, units: Math.min(units[key] ?? most, most) }))
    .filter((cell) => cell.units > 0)
}

export function unitsOf(cells: readonly ShipCellInput[]): number {
  return cells.reduce((sum, { units }) => sum + units, 0)
}
