/** What an event of an order does to the units promised to it, per line, SKU and warehouse. */
import type { Cell, Line, Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'

export interface AllocationChange {
  lineId: string
  /** As the line was placed. */
  productId: string
  sku: string
  warehouse: string
  /** Units still promised after the event. */
  held: number
  /** Units this event shipped from the warehouse. */
  shipped: number
  /** The line's date after the event. */
  date: string
}

export function allocationChanges(before: Order, after: Order, fact: OrderEvent['fact']): AllocationChange[] {
  const changes: AllocationChange[] = []
  const ships = fact?.$case === 'shipped'
  for (const [lineIndex, line] of after.lines.entries()) {
    const lineBefore = before.lines[lineIndex]!
    for (const [cellIndex, cell] of line.cells.entries()) {
      const cellBefore = lineBefore.cells[cellIndex]!
      const date = dateOf(line, cell)
      const moved = dateOf(lineBefore, cellBefore) !== date
      for (const [warehouse, had, held] of unitsByWarehouse(cellBefore, cell)) {
        if (had === held && !moved) continue
        const { id: lineId, productId } = line
        changes.push({ lineId, productId, sku: cell.sku, warehouse, held, shipped: ships ? had - held : 0, date })
      }
    }
  }
  return changes
}

/** A later date counts once the retailer has accepted it: that only frees units in between. */
function dateOf(line: Line, cell: Cell): string {
  const start = line.window?.startShip ?? ''
  return line.answer === 'ACCEPTED' && cell.shipDate > start ? cell.shipDate : start
}

function unitsByWarehouse(before: Cell, after: Cell): [warehouse: string, had: number, held: number][] {
  const units = (cell: Cell, warehouse: string) =>
    cell.allocations.find((each) => each.warehouse === warehouse)?.units ?? 0
  const codes = new Set([...before.allocations, ...after.allocations].map(({ warehouse }) => warehouse))
  return [...codes].map((warehouse) => [warehouse, units(before, warehouse), units(after, warehouse)])
}
