import type { GridSpace, Spot } from './grid-model.ts'
import { cellAt } from './grid-model.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

/** The next cell that can be visited in a direction, or the same one at the edge. Never a skipped cell. */
export function step(space: GridSpace, from: Spot, direction: Direction): Spot {
  const down = direction === 'down' ? 1 : direction === 'up' ? -1 : 0
  const right = direction === 'right' ? 1 : direction === 'left' ? -1 : 0
  let spot = { row: from.row + down, column: from.column + right }
  while (inside(space, spot)) {
    if (visitable(space, spot)) return spot
    spot = { row: spot.row + down, column: spot.column + right }
  }
  return from
}

/** The cell after (or before) this one in reading order, wrapping at row ends; null where Tab leaves the grid. */
export function tabStep(space: GridSpace, from: Spot, back: boolean): Spot | null {
  const by = back ? -1 : 1
  let { row, column } = { row: from.row, column: from.column + by }
  while (row >= 0 && row < space.layout.rows.length) {
    const width = space.layout.rows[row]!.section.columns.length
    // A spot left of a row, or right of a shorter one, counts as that row's edge.
    if (back && column >= width) column = width - 1
    for (; column >= 0 && column < width; column += by) {
      if (visitable(space, { row, column })) return { row, column }
    }
    row += by
    column = back ? Number.MAX_SAFE_INTEGER : 0
  }
  return null
}

export function rowStart(space: GridSpace, row: number): Spot | null {
  const found = tabStep(space, { row, column: -1 }, false)
  return found?.row === row ? found : null
}

export function rowEnd(space: GridSpace, row: number): Spot | null {
  const found = tabStep(space, { row, column: Number.MAX_SAFE_INTEGER }, true)
  return found?.row === row ? found : null
}

export function firstCell(space: GridSpace): Spot | null {
  return tabStep(space, { row: 0, column: -1 }, false)
}

export function lastCell(space: GridSpace): Spot | null {
  return tabStep(space, { row: space.layout.rows.length - 1, column: Number.MAX_SAFE_INTEGER }, true)
}

/** `rows` further in the same column; where that cell is skipped, the nearest on the way back. */
export function page(space: GridSpace, from: Spot, rows: number): Spot {
  const back = rows > 0 ? 'up' : 'down'
  const row = Math.max(0, Math.min(space.layout.rows.length - 1, from.row + rows))
  const target = { row, column: from.column }
  return visitable(space, target) ? target : step(space, target, back)
}

/**
 * Where Enter goes: one down; after a run of Tabs to the run's first column in the next row, as in spreadsheets.
 * `runColumn` is the column where the run began, null without a run.
 */
export function enterTarget(space: GridSpace, from: Spot, runColumn: number | null): Spot {
  if (runColumn === null) return step(space, from, 'down')
  for (let row = from.row + 1; row < space.layout.rows.length; row++) {
    const start = { row, column: runColumn }
    if (visitable(space, start)) return start
    const found = tabStep(space, start, false)
    if (found?.row === row) return found
  }
  return from
}

export function visitable(space: GridSpace, spot: Spot): boolean {
  return cellAt(space, spot).kind !== 'skipped'
}

function inside(space: GridSpace, spot: Spot): boolean {
  return spot.row >= 0 && spot.row < space.layout.rows.length && spot.column >= 0 && spot.column < space.layout.width
}
