import type { CellAddress, GridLayout, GridSpace, Spot } from './grid-model.ts'
import { addressAt, cellAt, spotOf } from './grid-model.ts'
import type { GridSession } from './grid-session.ts'

/** A rectangle of places, both ends inside. */
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** The rectangle between two corners in any order. */
export function rangeOf(a: Spot, b: Spot): Range {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}

/** The selected rectangle, or null when nothing is selected or a corner has left the grid. */
export function selectedRange(layout: GridLayout, session: GridSession): Range | null {
  if (session.all) return everything(layout)
  const from = session.anchor && spotOf(layout, session.anchor)
  const to = session.extent && spotOf(layout, session.extent)
  return from && to ? rangeOf(from, to) : null
}

export function everything(layout: GridLayout): Range {
  return { top: 0, left: 0, bottom: layout.rows.length - 1, right: layout.width - 1 }
}

export const heightOf = (range: Range) => range.bottom - range.top + 1
export const widthOf = (range: Range) => range.right - range.left + 1

export function holds(range: Range, spot: Spot): boolean {
  return spot.row >= range.top && spot.row <= range.bottom && spot.column >= range.left && spot.column <= range.right
}

export function* spotsIn(range: Range): Generator<Spot> {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) yield { row, column }
  }
}

/** Whether the range has at least two cells that can be visited; looks no further than the second. */
export function holdsSeveral(space: GridSpace, range: Range): boolean {
  return (
    spotsIn(range)
      .filter((spot) => cellAt(space, spot).kind !== 'skipped')
      .take(2)
      .toArray().length === 2
  )
}

export function addressesIn(layout: GridLayout, range: Range): CellAddress[] {
  return [...spotsIn(range)].map((spot) => addressAt(layout, spot)).filter((address) => address !== null)
}
