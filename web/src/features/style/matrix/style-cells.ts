import type { CellPatch } from '../../../components/matrix/grid-store.ts'
import type { QuantityCell } from '../../../components/matrix/quantity-cell.ts'
import { type CellWords, quantityCellOf } from '../../../components/product/quantity-cell-of.ts'
import type { CellPlace } from '../../../lib/cells/cell-place.ts'
import type { CellQueue } from '../../../lib/cells/cell-queue.ts'
import type { StyleRow } from './style-rows.ts'

type Given = {
  windowId: string
  /** Of the order the rows were read from. */
  revision: number
  queue: Pick<CellQueue, 'quantity' | 'pending'>
  mayWrite: boolean
  now: Date
  words: CellWords
}

export function placeOf({ colourway, lineWindowId, doorId }: StyleRow, sku: string): CellPlace {
  return { productId: colourway.id, windowId: lineWindowId, doorId, sku }
}

/** What every cell of the rows shows now. */
export function styleCells(rows: readonly StyleRow[], given: Given): CellPatch<QuantityCell>[] {
  const { windowId, revision, queue, mayWrite, now, words } = given
  return rows.flatMap((row) => {
    const inWindow = row.colourway.facts.windows.find(({ window }) => window.id === windowId)
    return row.colourway.variants.map(({ sku, size }) => {
      const place = placeOf(row, sku)
      const cell = quantityCellOf({
        facts: inWindow?.cells.find((each) => each.sku === sku) ?? null,
        rowReason: row.colourway.orderable ? (inWindow ? (inWindow.reason ?? null) : 'NOT_COVERED') : 'SUSPENDED',
        quantity: queue.quantity(place, row.stored.get(sku) ?? 0, revision),
        pending: queue.pending(place),
        mayWrite,
        now,
        words,
      })
      return { rowId: row.id, columnId: size, cell }
    })
  })
}

/** Only what differs from what is shown; a figure of the brand's that rose or fell is marked. */
export function changedCells(
  before: ReadonlyMap<string, QuantityCell>,
  patches: readonly CellPatch<QuantityCell>[],
): CellPatch<QuantityCell>[] {
  return patches.flatMap((patch) => {
    const old = before.get(keyOf(patch))
    const cell = patch.cell as QuantityCell
    if (!old) return [patch]
    const names = Object.keys(cell) as (keyof QuantityCell)[]
    if (names.every((name) => old[name] === cell[name])) return []
    const moved = old.limit !== undefined && cell.limit !== undefined && old.limit !== cell.limit
    return [moved ? { ...patch, mark: cell.limit! > old.limit! ? ('up' as const) : ('down' as const) } : patch]
  })
}

export function keyOf({ rowId, columnId }: { rowId: string; columnId: string }): string {
  return `${rowId}\n${columnId}`
}
