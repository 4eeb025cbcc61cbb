import { createGridCommands, type GridCommands } from './grid-commands.ts'
import type { GridHandlers, GridReport } from './grid-handlers.ts'
import type { CellBase } from './grid-model.ts'
import { createGridStore, type GridStore } from './grid-store.ts'
import { createHistory, type History } from './history.ts'
import { createListeners } from './listeners.ts'

/** One grid: what it shows, what was done in it, and what can be done. Made once per page by a feature. */
export interface GridHandle<C extends CellBase> {
  readonly store: GridStore<C>
  readonly commands: GridCommands
  readonly history: History
  readonly report: GridReport | null
  setReport(report: GridReport | null): void
  /** To be called when what can be undone has changed. */
  historyChanged(): void
  /** Told when the report, or what can be undone, may have changed. */
  watch(listener: () => void): () => void
  /** Set by the Grid component from its props. */
  handlers: GridHandlers
}

/** Pass a `history` to share undo between the grids of one working order; row ids must then be the same on each. */
export function createGrid<C extends CellBase>(history: History = createHistory()): GridHandle<C> {
  const store = createGridStore<C>()
  const listeners = createListeners()
  let report: GridReport | null = null
  const handle: GridHandle<C> = {
    store,
    history,
    get report() {
      return report
    },
    setReport(next) {
      report = next
      listeners.notify()
    },
    historyChanged: () => listeners.notify(),
    watch: (listener) => listeners.add(listener),
    handlers: { onCommit: () => {} },
    commands: createGridCommands(() => handle),
  }
  return handle
}
