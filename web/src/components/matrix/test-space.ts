import fc from 'fast-check'
import type { CellAddress, CellBase, CellKind, GridEdit, GridSpace } from './grid-model.ts'
import { addressAt, layOut, noCell } from './grid-model.ts'
import { everything, spotsIn } from './selection.ts'
import { quantity } from './value-type.ts'

/** A grid of plain cells for tests: the look-up of the store without what notifies. */
interface TestSpace extends GridSpace {
  readonly cells: Map<string, CellBase>
  write(edits: readonly GridEdit[]): void
  values(): (number | null)[]
}

const keyOf = (at: CellAddress) => `${at.rowId}\n${at.columnId}`

/** Sections of rows of cells; columns are named by `names`. */
export function testSpace(sections: readonly (readonly (readonly CellBase[])[])[], names = sizeNames): TestSpace {
  const cells = new Map<string, CellBase>()
  const layout = layOut(
    sections.map((rows, s) => ({
      id: `s${s}`,
      name: `Style ${s}`,
      columns: (rows[0] ?? []).map((_, c) => ({ id: `c${c}`, name: names[c]!, type: quantity })),
      rows: rows.map((_, r) => ({ id: `s${s}r${r}`, name: `Colour ${s}/${r}` })),
    })),
  )
  sections.forEach((rows, s) =>
    rows.forEach((row, r) =>
      row.forEach((cell, c) => cells.set(keyOf({ rowId: `s${s}r${r}`, columnId: `c${c}` }), cell)),
    ),
  )
  return {
    layout,
    cells,
    cell: (at) => cells.get(keyOf(at)) ?? noCell,
    write(edits) {
      for (const edit of edits) cells.set(keyOf(edit), { ...cells.get(keyOf(edit))!, value: edit.value })
    },
    values: () =>
      [...spotsIn(everything(layout))].map((spot) => {
        const at = addressAt(layout, spot)
        return at ? (cells.get(keyOf(at))?.value ?? null) : null
      }),
  }
}

const sizeNames = ['XXS', 'XS', 'S', 'M', 'L', 'XL', '2XL', '3XL', '4XL', '5XL', '6XL', '7XL']

export const open = (value: number | null = null): CellBase => ({ kind: 'editable', value })

const anyValue = fc.option(fc.integer({ min: 1, max: 99_999 }), { nil: null })
const cellOf = (kinds: readonly CellKind[]) =>
  fc
    .record({ kind: fc.constantFrom(...kinds), value: anyValue })
    .map((cell): CellBase => (cell.kind === 'skipped' ? noCell : cell))

/** One to three sections of up to 5 × 6 cells of the given kinds. */
export function anySpace(kinds: readonly CellKind[] = ['editable', 'editable', 'locked', 'skipped']) {
  const section = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 })).chain(([rows, columns]) =>
    fc.array(fc.array(cellOf(kinds), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  return fc.array(section, { minLength: 1, maxLength: 3 }).map((sections) => testSpace(sections))
}
