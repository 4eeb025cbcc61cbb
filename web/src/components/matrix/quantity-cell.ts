import type { CellBase } from './grid-model.ts'
import type { CellLook } from './cell-face.ts'

/** A cell to order in: units of one size of one colourway in one window. */
export interface QuantityCell extends CellBase {
  /** Availability as the brand's policy shows it: `240`, `100+`, `Low`; absent where it is hidden or unlimited. */
  readonly availability?: string
  /** Highest quantity that can be promised, where the figure is shown. */
  readonly limit?: number
  /** The server refused the quantity although no figure is shown. */
  readonly over?: boolean
  /** Nothing in this window, but from this date (`15 Aug`). */
  readonly later?: string
  /** Nothing in this window nor later. */
  readonly soldOut?: boolean
  /** Message of the rule that the quantity breaks. */
  readonly broken?: string
  /** Why it cannot be ordered: first failing reason. */
  readonly reason?: string
  /** When the brand knew the availability, ISO. Made readable where it is said: formatting it in every cell is slow. */
  readonly asOf?: string
  readonly sync?: 'unsaved' | 'conflict'
  /** On conflict, the value saved elsewhere. */
  readonly theirs?: number | null
}

export function isOver(cell: QuantityCell): boolean {
  if (cell.value === null) return false
  return cell.over === true || (cell.limit !== undefined && cell.value > cell.limit)
}

/** Which row of the cell state table a cell is in. A quantity stays visible whatever became of its supply. */
export function quantityLook(cell: QuantityCell): CellLook {
  if (cell.kind === 'skipped') return 'not-made'
  if (cell.kind === 'locked') return 'locked'
  if (cell.broken !== undefined) return 'rule'
  if (isOver(cell)) return 'over'
  if (cell.value !== null) return 'quantity'
  if (cell.later !== undefined) return 'later'
  return cell.soldOut ? 'sold-out' : 'open'
}
