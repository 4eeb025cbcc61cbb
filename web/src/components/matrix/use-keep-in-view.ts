import { type RefObject, useEffect } from 'react'
import type { GridHandle } from './grid.ts'
import type { GridItems } from './grid-items.ts'
import { type CellAddress, type CellBase, sameAddress, type Spot, spotOf } from './grid-model.ts'
import type { GridSession } from './grid-session.ts'
import type { Metrics } from './metrics.ts'

/** Scrolls by arithmetic, not by measuring, so that moving costs no layout. */
export function useKeepInView<C extends CellBase>(
  grid: GridHandle<C>,
  scroller: RefObject<HTMLElement | null>,
  items: GridItems,
  metrics: Metrics,
  headWidth: number,
): void {
  useEffect(() => {
    const { store } = grid
    let last = store.session
    return store.watchSession(() => {
      const before = last
      last = store.session
      const target = last.focused && !last.all && moved(before, last)
      const spot = target && spotOf(store.layout, target)
      if (spot) show(spot)
    })

    function show(spot: Spot) {
      const element = scroller.current!
      const item = items.ofRow[spot.row]
      if (item === undefined) return
      const top = items.starts[item]! - items.headHeight(item)
      const bottom = items.starts[item + 1]!
      if (element.scrollTop > top) element.scrollTop = top
      else if (element.scrollTop + element.clientHeight < bottom) element.scrollTop = bottom - element.clientHeight
      const { columns } = store.layout.rows[spot.row]!.section
      const frozen = metrics.narrow ? 0 : headWidth
      const left = columns.slice(0, spot.column).reduce((sum, column) => sum + (column.width ?? metrics.cellWidth), 0)
      const right = frozen + left + (columns[spot.column]!.width ?? metrics.cellWidth)
      if (element.scrollLeft > left) element.scrollLeft = left
      else if (element.scrollLeft + metrics.viewWidth < right) element.scrollLeft = right - metrics.viewWidth
    }
  }, [grid, scroller, items, metrics, headWidth])
}

/**
 * The cell the reader has gone to, or begun to edit where it was out of sight. The far corner of a pasted block is no
 * such cell: the page stays where the reader looks.
 */
function moved(before: GridSession, now: GridSession): CellAddress | null {
  if (!sameAddress(before.active, now.active)) return now.active
  return now.edit && !before.edit ? now.edit.at : null
}
