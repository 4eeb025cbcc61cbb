import type { CellAddress, GridEdit, GridSpace } from './grid-model.ts'
import { columnOf } from './grid-model.ts'
import type { Problem } from './problem.ts'

type Outcome = { readonly edit: GridEdit } | { readonly problem: Problem } | null

/** What writing a text into a cell comes to: an edit, a problem, or null when nothing changes. */
export function writeText(space: GridSpace, at: CellAddress, text: string): Outcome {
  const column = columnOf(space.layout, at)
  const cell = space.cell(at)
  if (!column || cell.kind === 'skipped')
    return text.trim() === '' ? null : { problem: { reason: 'not-made', text, at } }
  if (cell.kind === 'locked') {
    return text.trim() === column.type.print(cell.value) ? null : { problem: { reason: 'locked', text, at } }
  }
  const parsed = column.type.parse(text)
  if (!parsed.ok) return { problem: { reason: parsed.reason, text, at } }
  return writeValue(space, at, parsed.value, text)
}

/** The same for a value. */
export function writeValue(space: GridSpace, at: CellAddress, value: number | null, text = ''): Outcome {
  const cell = space.cell(at)
  const shown = text || String(value ?? '')
  if (cell.kind !== 'editable') {
    return { problem: { reason: cell.kind === 'locked' ? 'locked' : 'not-made', text: shown, at } }
  }
  if (cell.max !== undefined && (value ?? 0) > cell.max) return { problem: { reason: 'above-max', text: shown, at } }
  return cell.value === value && !cell.contested ? null : { edit: { ...at, before: cell.value, value } }
}
