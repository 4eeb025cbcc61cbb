import type { Mark } from './cell-marks.ts'
import type { CellAddress, CellBase, GridLayout } from './grid-model.ts'
import { sameAddress, spotOf } from './grid-model.ts'
import type { CellEdit, GridSession } from './grid-session.ts'
import { heightOf, holds, type Range, widthOf } from './selection.ts'

/** Sides of the selected range that run along a cell, as bits. */
export const edges = { inside: 1, top: 2, right: 4, bottom: 8, left: 16 } as const

/** Everything one cell on the page depends on. */
export interface CellView<C extends CellBase> {
  readonly cell: C
  readonly active: boolean
  /** Part of the selection, a single cell included. */
  readonly selected: boolean
  /** Bits of `edges` where more than one cell is selected, else 0. */
  readonly range: number
  readonly edit: CellEdit | null
  readonly mark: Mark | null
}

export function cellView<C extends CellBase>(
  at: CellAddress,
  cell: C,
  mark: Mark | null,
  layout: GridLayout,
  session: GridSession,
  range: Range | null,
): CellView<C> {
  const spot = range && spotOf(layout, at)
  const selected = !!range && !!spot && holds(range, spot)
  let bits = 0
  if (selected && heightOf(range) * widthOf(range) > 1) {
    bits = edges.inside
    if (spot.row === range.top) bits |= edges.top
    if (spot.column === range.right) bits |= edges.right
    if (spot.row === range.bottom) bits |= edges.bottom
    if (spot.column === range.left) bits |= edges.left
  }
  return {
    cell,
    active: sameAddress(session.active, at),
    selected,
    range: bits,
    edit: session.edit && sameAddress(session.edit.at, at) ? session.edit : null,
    mark,
  }
}

export function sameView<C extends CellBase>(a: CellView<C>, b: CellView<C>): boolean {
  return (
    a.cell === b.cell &&
    a.active === b.active &&
    a.selected === b.selected &&
    a.range === b.range &&
    a.edit === b.edit &&
    a.mark === b.mark
  )
}
