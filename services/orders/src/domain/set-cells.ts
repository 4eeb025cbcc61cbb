/** Autosave: edits cell by cell, each by itself. */
import type { RecordResult } from '@selvedge/protos/gen/common/v1/common'
import type { CellConflict, CellEdit } from '@selvedge/protos/gen/orders/v1/orders_service'
import { placeFault } from './line-place.ts'
import type { PlaceFacts } from './line-place.ts'
import { lineChanges, lineKey, MOST_LINES, MOST_UNITS, withCell } from './working-line.ts'
import type { KeptLine, LineChanges } from './working-line.ts'

export interface Writing {
  by: string
  at: string
  newId(): string
}

export interface CellsSet extends LineChanges {
  conflicts: CellConflict[]
  /** One per edit, in order. A conflict is among them as UNCHANGED. */
  results: RecordResult[]
}

/**
 * An edit is written when the cell still holds what its writer saw, or holds what he wants already: a reply that was
 * lost makes no conflict with oneself.
 */
export function setCells(
  before: readonly KeptLine[],
  edits: readonly CellEdit[],
  facts: PlaceFacts,
  writing: Writing,
): CellsSet {
  const lines = new Map(before.map((line) => [lineKey(line), line]))
  const conflicts: CellConflict[] = []
  const results = edits.map((edit, index): RecordResult => {
    const key = lineKey(edit)
    const line = lines.get(key)
    const stored = line?.cells.find((cell) => cell.sku === edit.sku)
    const problem = editFault(edit, line, lines.size, facts)
    if (problem)
      return {
        index,
        outcome: 'REJECTED',
        id: line?.id ?? '',
        problems: [{ ...problem, pointer: '', value: edit.sku }],
      }
    const had = stored?.quantity ?? 0
    if (had === edit.quantity) return { index, outcome: 'UNCHANGED', id: line?.id ?? '', problems: [] }
    if (edit.seen !== undefined && edit.seen !== had) {
      conflicts.push({ edit, stored: had, storedBy: stored?.by ?? '' })
      return { index, outcome: 'UNCHANGED', id: line?.id ?? '', problems: [] }
    }
    const written = withCell(line ?? newLine(edit, facts, writing), edit.sku, edit.quantity, writing.by)
    lines.set(key, written)
    return { index, outcome: 'APPLIED', id: written.id, problems: [] }
  })
  return { ...lineChanges(before, [...lines.values()]), conflicts, results }
}

export function newLine(
  { productId, windowId, doorId }: Pick<CellEdit, 'productId' | 'windowId' | 'doorId'>,
  facts: PlaceFacts,
  { at, newId }: Writing,
): KeptLine {
  const { brandId, styleNumber, styleName, colourName } = facts.products.get(productId)!
  return {
    id: newId(),
    brandId,
    productId,
    windowId,
    doorId,
    cells: [],
    addedAt: at,
    styleNumber,
    styleName,
    colourName,
  }
}

function editFault(edit: CellEdit, line: KeptLine | undefined, lineCount: number, facts: PlaceFacts) {
  const { quantity, sku } = edit
  if (!Number.isSafeInteger(quantity) || quantity < 0 || quantity > MOST_UNITS) {
    return { code: 'QUANTITY_INVALID', message: `Units are whole, from 0 to ${MOST_UNITS}.` }
  }
  // A line that is there can always be emptied, also when its product has gone.
  if (line && quantity === 0) return undefined
  const fault = placeFault(edit, facts)
  if (fault) return fault
  const sold = facts.products.get(edit.productId)!.variants.some((variant) => variant.sku === sku)
  if (!sold) return { code: 'UNKNOWN_SKU', message: 'The product has no such size.' }
  if (!line && quantity > 0 && lineCount >= MOST_LINES) {
    return { code: 'TOO_MANY_LINES', message: `A working order has at most ${MOST_LINES} lines.` }
  }
  return undefined
}
