import type { ConfirmCellInput, OrderChangeReason } from '../../../gen/graphql.ts'
import { type Cell, type CellKey, cellKey, lastDayOf, type Line, type Order } from '../data/order.ts'
import type { ConfirmEdits } from './edits.ts'

/** One cell the brand would answer differently from what was ordered. */
export interface Change {
  key: CellKey
  line: Line
  cell: Cell
  after: number
  /** Calendar date, when it is later than the window. */
  shipDate: string | null
  reason: OrderChangeReason | null
}

/** Fewer units, or a date past the window's last day; a date inside the window is as ordered. */
export function changesOf({ lines }: Order, edits: ConfirmEdits): Change[] {
  return lines.flatMap((line) => line.cells.flatMap((cell) => changeOf(line, cell, edits)))
}

function changeOf(line: Line, cell: Cell, edits: ConfirmEdits): Change[] {
  const key = cellKey(line.id, cell.sku)
  const answer = edits[key]
  if (!answer) return []
  const after = answer.quantity ?? cell.ordered
  const later = answer.shipDate !== undefined && answer.shipDate > lastDayOf(line.window)
  // Of nothing no date is said.
  const shipDate = later && after > 0 ? answer.shipDate! : null
  if (after === cell.ordered && shipDate === null) return []
  return [{ key, line, cell, after, shipDate, reason: answer.reason ?? null }]
}

/** Changes the other side is still owed a reason for. */
export function withoutReason(changes: readonly Change[]): Change[] {
  return changes.filter(({ reason }) => reason === null)
}

/** The request's cells. Only to be sent when every change has its reason. */
export function confirmCells(changes: readonly Change[]): ConfirmCellInput[] {
  return changes.map(({ line, cell, after, shipDate, reason }) => ({
    lineId: line.id,
    sku: cell.sku,
    quantity: after,
    shipDate,
    reason,
  }))
}

/** What the changes take away. */
export function lossOf(changes: readonly Change[]): { units: number; minor: number } {
  return changes.reduce(
    (sum, { cell, after }) => {
      const units = cell.ordered - after
      return { units: sum.units + units, minor: sum.minor + units * cell.unit.minor }
    },
    { units: 0, minor: 0 },
  )
}
