import type { CellPatch } from '../../../components/matrix/grid-store.ts'
import type { QuantityCell } from '../../../components/matrix/quantity-cell.ts'
import { type CellWords, quantityCellOf } from '../../../components/product/quantity-cell-of.ts'
import type { CellQueue } from '../../../lib/cells/cell-queue.ts'
import { cellIn, factsIn } from '../../../lib/product-facts/window-of.ts'
import type { StyleRow } from './style-rows.ts'

type Given = { queue: Pick<CellQueue, 'pending'>; mayWrite: boolean; now: Date; words: CellWords }

/** What every cell of the rows shows now, each in its row's window. */
export function styleCells(rows: readonly StyleRow[], { queue, ...given }: Given): CellPatch<QuantityCell>[] {
  return rows.flatMap((row) => {
    const { rowId, productId, windowId, doorId, colourway, window, units } = row
    const inWindow = window ? factsIn(colourway.facts, window.id) : undefined
    return colourway.variants.map(({ sku, size }) => {
      const cell = quantityCellOf({
        ...given,
        facts: cellIn(inWindow, sku) ?? null,
        rowReason: colourway.orderable ? (inWindow ? (inWindow.reason ?? null) : 'NOT_COVERED') : 'SUSPENDED',
        quantity: units.get(sku) ?? 0,
        pending: queue.pending({ productId, windowId, doorId, sku }),
      })
      return { rowId, columnId: size, cell }
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
