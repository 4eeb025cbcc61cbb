/** Units of a cell still to come, and units it keeps allocated. */

import type { Cell, Line, WarehouseUnits } from '../gen/orders/topic/v1/order.ts'

/** (confirmed ?? ordered) − shipped − cancelled: what may still be shipped, or given up. */
export function openUnits(cell: Pick<Cell, 'ordered' | 'confirmed' | 'shipped' | 'cancelled'>): number {
  return (cell.confirmed ?? cell.ordered) - cell.shipped - cell.cancelled
}

/** A changed line keeps the units it was ordered with until the retailer answers; any other keeps its open units. */
export function heldUnits(line: Pick<Line, 'answer'>, cell: Cell): number {
  return line.answer === 'PENDING' ? cell.ordered - cell.shipped - cell.cancelled : openUnits(cell)
}

/**
 * Allocations cut down to `units`. Shipped units leave the first warehouses first, as they were allocated; units given
 * up are taken back from the last.
 */
export function cutAllocations(
  allocations: readonly WarehouseUnits[],
  units: number,
  from: 'first' | 'last',
): WarehouseUnits[] {
  let excess = allocations.reduce((sum, each) => sum + each.units, 0) - units
  const ordered = from === 'first' ? [...allocations] : allocations.toReversed()
  const kept = ordered.map((each) => {
    const cut = Math.min(Math.max(excess, 0), each.units)
    excess -= cut
    return { warehouse: each.warehouse, units: each.units - cut }
  })
  return (from === 'first' ? kept : kept.reverse()).filter((each) => each.units > 0)
}
