import type { CellPatch, GridStore } from '../../../components/matrix/grid-store.ts'
import type { QuantityCell } from '../../../components/matrix/quantity-cell.ts'

/**
 * Patches of cells that are read anew, with a mark where the quantity differs from the one shown: only a colleague, or
 * another window of one's own, changes it this way.
 */
export function markedPatches(
  store: Pick<GridStore<QuantityCell>, 'cell' | 'layout'>,
  patches: readonly CellPatch<QuantityCell>[],
): CellPatch<QuantityCell>[] {
  return patches.map((patch) => {
    if (!store.layout.rowAt.has(patch.rowId)) return patch
    const [old, now] = [store.cell(patch).value ?? 0, patch.cell.value ?? 0]
    return old === now ? patch : { ...patch, mark: now > old ? 'up' : 'down' }
  })
}
