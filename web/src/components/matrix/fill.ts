import type { GridEdit, GridSpace, Spot } from './grid-model.ts'
import { addressAt, cellAt } from './grid-model.ts'
import type { Plan, Problem } from './problem.ts'
import type { Range } from './selection.ts'
import { writeValue } from './write-cell.ts'

/** Repeats the first value of every column of the range downwards. Sizes that are not made stay out, silently. */
export function fillDown(space: GridSpace, range: Range): Plan<GridEdit> {
  const lines: Spot[][] = []
  for (let column = range.left; column <= range.right; column++) {
    lines.push(span(range.top, range.bottom).map((row) => ({ row, column })))
  }
  return fill(space, lines)
}

/** Repeats the first value of every row of the range to the right. */
export function fillRight(space: GridSpace, range: Range): Plan<GridEdit> {
  return fill(
    space,
    span(range.top, range.bottom).map((row) => span(range.left, range.right).map((column) => ({ row, column }))),
  )
}

function fill(space: GridSpace, lines: readonly Spot[][]): Plan<GridEdit> {
  const edits: GridEdit[] = []
  const problems: Problem[] = []
  for (const line of lines) {
    const [source, ...rest] = line.filter((spot) => cellAt(space, spot).kind !== 'skipped')
    if (!source) continue
    const { value } = cellAt(space, source)
    for (const spot of rest) {
      const outcome = writeValue(space, addressAt(space.layout, spot)!, value)
      if (outcome && 'edit' in outcome) edits.push(outcome.edit)
      else if (outcome) problems.push(outcome.problem)
    }
  }
  return { edits, problems }
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
