/** A line of a working order as it is kept: each cell remembers who wrote it. */
import type { WorkingLine } from '@selvedge/protos/gen/orders/v1/orders_service'

export interface KeptCell {
  sku: string
  /** 1 to 99,999. */
  quantity: number
  /** Name of the person. */
  by: string
}

export type KeptLine = Omit<WorkingLine, 'cells'> & { cells: KeptCell[] }

export type LineKey = Pick<WorkingLine, 'productId' | 'windowId' | 'doorId'>

export const MOST_LINES = 5_000
export const MOST_UNITS = 99_999

/** A product stands once per window and door. */
export function lineKey({ productId, windowId, doorId }: LineKey): string {
  return [productId, windowId, doorId].join('\n')
}

export function withCell(line: KeptLine, sku: string, quantity: number, by: string): KeptLine {
  const others = line.cells.filter((cell) => cell.sku !== sku)
  return { ...line, cells: quantity === 0 ? others : [...others, { sku, quantity, by }] }
}

export function unitsOf(lines: readonly KeptLine[]): number {
  return lines.reduce((sum, line) => sum + line.cells.reduce((units, cell) => units + cell.quantity, 0), 0)
}

/** What an edit of lines leaves: all of them, and which rows to write. */
export interface LineChanges {
  lines: KeptLine[]
  saved: KeptLine[]
  removedIds: string[]
}

/** Compares by identity: the functions of this folder copy a line when they change it. */
export function lineChanges(before: readonly KeptLine[], after: readonly KeptLine[]): LineChanges {
  const old = new Set(before)
  const ids = new Set(after.map(({ id }) => id))
  return {
    // As they are read again: in the order in which they were added.
    lines: after.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    saved: after.filter((line) => !old.has(line)),
    removedIds: before.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
  }
}
