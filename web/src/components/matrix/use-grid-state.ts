import { useCallback, useSyncExternalStore } from 'react'
import type { CellView } from './cell-view.ts'
import type { GridHandle } from './grid.ts'
import type { GridReport } from './grid-handlers.ts'
import type { CellBase, GridLayout } from './grid-model.ts'
import type { GridStore } from './grid-store.ts'

export function useLayout<C extends CellBase>(store: GridStore<C>): GridLayout {
  return useSyncExternalStore(store.watchLayout, () => store.layout)
}

/** The active cell while the grid has focus. */
export function useActiveView<C extends CellBase>(store: GridStore<C>): CellView<C> | null {
  const active = useSyncExternalStore(store.watchSession, () => (store.session.focused ? store.session.active : null))
  return useSyncExternalStore(
    useCallback((listener: () => void) => (active ? store.watchCell(active, listener) : () => {}), [store, active]),
    () => (active ? store.view(active) : null),
  )
}

export function useRowVersion<C extends CellBase>(store: GridStore<C>, rowId: string): number {
  return useSyncExternalStore(
    useCallback((listener: () => void) => store.watchRow(rowId, listener), [store, rowId]),
    () => store.rowVersion(rowId),
  )
}

export function useReport<C extends CellBase>(grid: GridHandle<C>): GridReport | null {
  return useSyncExternalStore(grid.watch, () => grid.report)
}
