import { useLayoutEffect } from 'react'
import type { GridHandle } from './grid.ts'
import type { GridHandlers } from './grid-handlers.ts'
import type { CellBase } from './grid-model.ts'

/** Commands always reach the newest handlers, without anything rendering again for a new function. */
export function useHandlers<C extends CellBase>(grid: GridHandle<C>, handlers: GridHandlers): void {
  const { onCommit, onReport, onPasteList, onResolve, resolutionsFor } = handlers
  useLayoutEffect(() => {
    grid.handlers = { onCommit, onReport, onPasteList, onResolve, resolutionsFor }
  }, [grid, onCommit, onReport, onPasteList, onResolve, resolutionsFor])
}
