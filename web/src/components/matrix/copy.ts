import type { GridSpace } from './grid-model.ts'
import { addressAt, cellAt } from './grid-model.ts'
import type { Range } from './selection.ts'
import { printTsv } from './tsv.ts'

/** The range as spreadsheets paste it; with `head`, under a row of the column names of its first section. */
export function copyRange(space: GridSpace, range: Range, head = false): string {
  const lines: string[][] = []
  if (head) lines.push(columnsOf(space, range, range.top).map((column) => column?.name ?? ''))
  for (let row = range.top; row <= range.bottom; row++) {
    lines.push(
      columnsOf(space, range, row).map((column, index) => {
        const spot = { row, column: range.left + index }
        return column && addressAt(space.layout, spot) ? column.type.print(cellAt(space, spot).value) : ''
      }),
    )
  }
  return printTsv(lines)
}

function columnsOf(space: GridSpace, range: Range, row: number) {
  const columns = space.layout.rows[row]?.section.columns ?? []
  return Array.from({ length: range.right - range.left + 1 }, (_, index) => columns[range.left + index])
}
