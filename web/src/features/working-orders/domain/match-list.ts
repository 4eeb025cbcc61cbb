import type { ListLine } from '../../../components/matrix/paste-list.ts'
import type { Problem } from '../../../components/matrix/problem.ts'
import type { CellWrite } from '../../../lib/cells/cell-place.ts'
import { cellKey } from '../../../lib/cells/cell-place.ts'
import type { PadRow } from './pad-row.ts'

/** What a pasted code stands for; without `sku`, nothing this viewer may order has it. */
export type ResolvedCode = { code: string; productId?: string | null; sku?: string | null }

export type ListMatch = {
  /** One per line that could be read, those that change nothing left out. */
  writes: CellWrite[]
  problems: Problem[]
  /** Lines that ask for what is there already. */
  unchanged: number
}

/** Where a product's quantities go when it stands in several rows. */
export type Preferred = Pick<PadRow, 'windowId' | 'doorId'>

/**
 * A pasted list against the working order: into the product's row, the one in the preferred window and store if it has
 * one there, else its first; a product without a row gets one. Every line ends as a write, as unchanged, or as a
 * problem; the same size a second time is a problem, since nobody can say which of the two counts.
 */
export function matchList(
  lines: readonly ListLine[],
  resolved: readonly ResolvedCode[],
  rows: readonly PadRow[],
  preferred?: Preferred,
): ListMatch {
  const byCode = new Map(resolved.map((each) => [each.code, each]))
  const match: ListMatch = { writes: [], problems: [], unchanged: 0 }
  const named = new Set<string>()
  for (const line of lines) {
    const { code, text, reason } = line
    if (reason || line.quantity === undefined) {
      match.problems.push({ reason: reason ?? 'not-a-number', text, label: code })
      continue
    }
    const found = byCode.get(code)
    if (!found?.productId || !found.sku) {
      match.problems.push({ reason: 'code-unknown', text, label: code })
      continue
    }
    const { productId, sku } = found
    const row = rowFor(productId, rows, preferred)
    const place = { productId, windowId: row?.windowId ?? '', doorId: row?.doorId ?? '', sku }
    if (named.has(cellKey(place))) {
      match.problems.push({ reason: 'repeated', text, label: code })
      continue
    }
    named.add(cellKey(place))
    const seen = row?.units.get(sku) ?? 0
    const quantity = line.quantity ?? 0
    if (quantity === seen) match.unchanged++
    else match.writes.push({ ...place, quantity, seen })
  }
  return match
}

function rowFor(productId: string, rows: readonly PadRow[], preferred?: Preferred): PadRow | undefined {
  const own = rows.filter((row) => row.productId === productId)
  const fits = (row: PadRow) => row.windowId === preferred?.windowId && row.doorId === preferred?.doorId
  return own.find(fits) ?? own[0]
}
