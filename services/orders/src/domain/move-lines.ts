/** Lines to another window or door; what is there already takes them in. */
import type { WorkingCell } from '@selvedge/protos/gen/orders/v1/orders_service'
import { lineChanges, lineKey, MOST_UNITS, withCell } from './working-line.ts'
import type { KeptLine, LineChanges } from './working-line.ts'

export interface Move {
  lineIds: readonly string[]
  /** Unset: stays. */
  windowId?: string | undefined
  doorId?: string | undefined
  /** Only these units go, and the line stays with the rest; none named: the whole line goes. */
  cells: readonly WorkingCell[]
}

/** Units are never lost: what a cell cannot take in above 99,999 stays where it was. */
export function moveLines(before: readonly KeptLine[], move: Move, by: string, newId: () => string): LineChanges {
  const lines = new Map(before.map((line) => [lineKey(line), line]))
  for (const id of move.lineIds) {
    const line = [...lines.values()].find((each) => each.id === id)
    if (!line) continue
    const target = { ...line, windowId: move.windowId ?? line.windowId, doorId: move.doorId ?? line.doorId }
    const key = lineKey(target)
    if (key === lineKey(line)) continue
    const there = lines.get(key)
    if (!there && move.cells.length === 0) {
      lines.delete(lineKey(line))
      lines.set(key, target)
      continue
    }
    const { source, into } = pour(line, there ?? { ...target, id: newId(), cells: [] }, move.cells, by)
    lines.set(key, into)
    // A whole line that went leaves nothing behind, unless units did not fit.
    if (move.cells.length === 0 && source.cells.length === 0) lines.delete(lineKey(line))
    else lines.set(lineKey(line), source)
  }
  return lineChanges(before, [...lines.values()])
}

function pour(from: KeptLine, to: KeptLine, only: readonly WorkingCell[], by: string) {
  let source = from
  let into = to
  for (const cell of from.cells) {
    const asked = only.length === 0 ? cell.quantity : (only.find(({ sku }) => sku === cell.sku)?.quantity ?? 0)
    const had = into.cells.find(({ sku }) => sku === cell.sku)?.quantity ?? 0
    const units = Math.max(0, Math.min(asked, cell.quantity, MOST_UNITS - had))
    if (units === 0) continue
    source = withCell(source, cell.sku, cell.quantity - units, by)
    into = withCell(into, cell.sku, had + units, by)
  }
  return { source, into }
}
