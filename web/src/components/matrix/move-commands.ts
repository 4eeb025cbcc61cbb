import type { GridHandle } from './grid.ts'
import { addressAt, type CellAddress, type CellBase, sameAddress, type Spot, spotOf } from './grid-model.ts'
import * as go from './navigation.ts'

type Edge = 'row-start' | 'row-end' | 'first' | 'last'

export interface MoveCommands {
  /** To a cell; with `extend` the selection grows to it from where it began. */
  select(at: CellAddress, extend?: boolean): void
  /** Grows the selection to a cell and leaves focus where the selection began (pointer drag). */
  extendTo(at: CellAddress): void
  selectAll(): void
  step(direction: go.Direction, extend?: boolean): void
  toEdge(edge: Edge, extend?: boolean): void
  page(rows: number, extend?: boolean): void
  /** False where Tab should leave the grid. */
  tab(back: boolean): boolean
  /** Down, or to the first column of a run of Tabs; up with `back`. */
  enter(back: boolean): void
  /** The next Tab leaves the grid. */
  release(): void
}

export function createMoveCommands<C extends CellBase>(grid: () => GridHandle<C>): MoveCommands {
  const spotNow = (extend: boolean): Spot | null => {
    const { layout, session } = grid().store
    const from = extend ? (session.extent ?? session.active) : session.active
    return from && spotOf(layout, from)
  }
  const goTo = (spot: Spot | null, extend = false, runColumn: number | null = null) => {
    const { store } = grid()
    const target = spot && addressAt(store.layout, spot)
    if (!target) return
    // The same object while the cell is the same, so that nothing wakes for a move that was none.
    const at = sameAddress(store.session.active, target) ? store.session.active! : target
    const anchor = extend ? (store.session.anchor ?? store.session.active) : at
    store.setSession({ active: at, extent: at, anchor, all: false, runColumn, released: false })
  }
  return {
    select: (at, extend) => goTo(spotOf(grid().store.layout, at), extend),
    extendTo(at) {
      const { store } = grid()
      if (spotOf(store.layout, at)) store.setSession({ extent: at, all: false, runColumn: null, released: false })
    },
    selectAll() {
      grid().store.setSession({ all: true, runColumn: null, released: false })
    },
    step(direction, extend = false) {
      const from = spotNow(extend)
      if (from) goTo(go.step(grid().store, from, direction), extend)
    },
    toEdge(edge, extend = false) {
      const { store } = grid()
      const from = spotNow(extend)
      if (!from) return
      if (edge === 'row-start') goTo(go.rowStart(store, from.row), extend)
      else if (edge === 'row-end') goTo(go.rowEnd(store, from.row), extend)
      else goTo(edge === 'first' ? go.firstCell(store) : go.lastCell(store), extend)
    },
    page(rows, extend = false) {
      const from = spotNow(extend)
      if (from) goTo(go.page(grid().store, from, rows), extend)
    },
    tab(back) {
      const { store } = grid()
      const from = spotNow(false)
      if (!from || store.session.released) return false
      const to = go.tabStep(store, from, back)
      if (!to) return false
      goTo(to, false, store.session.runColumn ?? from.column)
      return true
    },
    enter(back) {
      const { store } = grid()
      const from = spotNow(false)
      if (!from) return
      goTo(back ? go.step(store, from, 'up') : go.enterTarget(store, from, store.session.runColumn))
    },
    release() {
      const { store } = grid()
      const { active } = store.session
      store.setSession({ released: true, anchor: active, extent: active, all: false, runColumn: null })
    },
  }
}
