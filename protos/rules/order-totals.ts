/** Totals of an order or of some of its lines. One order has one currency, so amounts may be added. */

import type { Line } from '../gen/orders/topic/v1/order.ts'

export interface OrderTotals {
  /** Units confirmed (or ordered, before the answer) and not cancelled. */
  units: number
  valueMinor: number
  /** What was ordered at first. */
  orderedUnits: number
  orderedValueMinor: number
}

/** Line value = unit price × quantity; the discount was rounded per unit, so nothing is rounded here. */
export function orderTotals(lines: readonly Pick<Line, 'cells'>[]): OrderTotals {
  const totals = { units: 0, valueMinor: 0, orderedUnits: 0, orderedValueMinor: 0 }
  for (const cell of lines.flatMap((line) => line.cells)) {
    const units = (cell.confirmed ?? cell.ordered) - cell.cancelled
    totals.units += units
    totals.valueMinor += units * cell.unitMinor
    totals.orderedUnits += cell.ordered
    totals.orderedValueMinor += cell.ordered * cell.unitMinor
  }
  return totals
}
