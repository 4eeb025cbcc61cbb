import type { GridLayout } from './grid-model.ts'
import { isNamed, normalName, rowsByName } from './names.ts'
import { parseQuantity } from './parse-quantity.ts'

/** A pasted block with the column names of its first row and, where its first column labels rows, their places. */
export interface HeadedBlock {
  readonly names: readonly string[]
  readonly lines: readonly {
    readonly label: string | null
    readonly row: number | null
    readonly fields: readonly string[]
  }[]
}

/**
 * Recognises a header row, or returns null. Sizes may be numbers, so numeric names count only when all of at least
 * two name different columns in the grid's order: quantities that happen to spell the size run do not occur.
 * Row labels that name no row at all say nothing, and rows follow one another from `top`.
 */
export function readHead(layout: GridLayout, top: number, block: readonly (readonly string[])[]): HeadedBlock | null {
  const columns = layout.rows[top]?.section.columns ?? []
  const [head, ...body] = block
  if (!head || body.length === 0) return null
  const places = head.map((name) => columns.findIndex((column) => isNamed(column, name)))
  const byName = rowsByName(layout)
  const labels = body.map((line) => line[0]!)
  const known = labels.some((label) => byName.has(normalName(label)))
  const labelled =
    places[0] === -1 && head.length > 1 && (known || labels.every((label) => /^$|\p{L}/u.test(label.trim())))
  const names = labelled ? head.slice(1) : head
  if (!namesColumns(names, labelled ? places.slice(1) : places)) return null
  return {
    names,
    lines: body.map((line, index) => ({
      label: known ? line[0]! : null,
      row: labelled && known ? (byName.get(normalName(line[0]!)) ?? null) : top + index,
      fields: labelled ? line.slice(1) : line,
    })),
  }
}

function namesColumns(names: readonly string[], places: readonly number[]): boolean {
  const found = places.filter((_, index) => names[index]!.trim() !== '')
  const matched = found.filter((place) => place >= 0)
  if (matched.length === 0 || new Set(matched).size < matched.length) return false
  if (!names.some((name) => name.trim() !== '' && parseQuantity(name, null).ok)) return true
  const inOrder = matched.every((place, index) => index === 0 || place > matched[index - 1]!)
  return matched.length === found.length && matched.length >= 2 && inOrder
}
