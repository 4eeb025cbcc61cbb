import { createCellMarks, type Mark } from './cell-marks.ts'
import { type CellView, cellView, sameView } from './cell-view.ts'
import type { CellAddress, CellBase, GridLayout, GridSection, GridSpace } from './grid-model.ts'
import { layOut, noCell, sameAddress } from './grid-model.ts'
import { type GridSession, idle } from './grid-session.ts'
import { keepSections } from './keep-sections.ts'
import { createListeners, type Listeners } from './listeners.ts'
import { addressesIn, heightOf, type Range, selectedRange, widthOf } from './selection.ts'
import { settleSession } from './settle-session.ts'

/** New facts about a cell: merged into it. A cell not patched before must come whole. */
export interface CellPatch<C extends CellBase> extends CellAddress {
  readonly cell: Partial<C>
  /** Flash the cell: its figure rose or fell by another's doing. */
  readonly mark?: Mark['direction']
}

export interface GridStore<C extends CellBase> extends GridSpace {
  readonly session: GridSession
  /** What is selected, by place. */
  readonly range: Range | null
  cell(at: CellAddress): C
  /** Rows and columns. Focus, selection and edits stay with their cells; cells of rows that went are forgotten. */
  setSections(sections: readonly GridSection[]): void
  patchCells(patches: readonly CellPatch<C>[]): void
  flash(cells: readonly CellAddress[], direction: Mark['direction']): void
  setSession(change: Partial<GridSession>): void
  /** Takes the draft over without telling anyone: the editor's input is its own picture. */
  setDraft(draft: string): void
  view(at: CellAddress): CellView<C>
  watchCell(at: CellAddress, listener: () => void): () => void
  /** After every patch, whichever cells it was of. */
  watchCells(listener: () => void): () => void
  watchRow(rowId: string, listener: () => void): () => void
  watchLayout(listener: () => void): () => void
  watchSession(listener: () => void): () => void
  /** Changes with every change of one of the row's cells. */
  rowVersion(rowId: string): number
  dispose(): void
}

interface Watched<C extends CellBase> {
  readonly at: CellAddress
  readonly listeners: Listeners
  count: number
  view: CellView<C>
}

const cellKey = (at: CellAddress) => `${at.rowId}\n${at.columnId}`

function differs<C extends CellBase>(cell: C, change: Partial<C>): boolean {
  for (const name in change) if (cell[name] !== change[name]) return true
  return false
}

/** The grid's memory outside React: a change wakes the cells it concerns, nothing else. */
export function createGridStore<C extends CellBase>(): GridStore<C> {
  const cells = new Map<string, Map<string, C>>()
  const watched = new Map<string, Watched<C>>()
  /** Asked for before anyone watches: React compares what it was given with what it is given next. */
  const unwatched = new Map<string, CellView<C>>()
  const rows = new Map<string, { version: number; listeners: Listeners }>()
  const cellListeners = createListeners()
  const layoutListeners = createListeners()
  const sessionListeners = createListeners()
  const marks = createCellMarks((keys) => keys.forEach(refresh))
  let layout: GridLayout = layOut([])
  let session = idle
  let range = selectedRange(layout, session)

  const cell = (at: CellAddress) => cells.get(at.rowId)?.get(at.columnId) ?? (noCell as C)
  const viewNow = (at: CellAddress) => cellView(at, cell(at), marks.get(cellKey(at)), layout, session, range)

  function refresh(key: string) {
    const entry = watched.get(key)
    if (!entry) return
    const view = viewNow(entry.at)
    if (sameView(view, entry.view)) return
    entry.view = view
    entry.listeners.notify()
  }

  /** A move wakes the cells it leaves and reaches; a large selection, everything on the page. */
  function refreshMoved(old: Range | null, cells: readonly (CellAddress | null | undefined)[]) {
    const count = [old, range].reduce((sum, area) => sum + (area ? heightOf(area) * widthOf(area) : 0), 0)
    if (count > watched.size) return [...watched.keys()].forEach(refresh)
    for (const area of [old, range]) if (area) addressesIn(layout, area).forEach((at) => refresh(cellKey(at)))
    for (const at of cells) if (at) refresh(cellKey(at))
  }

  function applySession(next: GridSession) {
    const before = session
    session = next
    const moved =
      !sameAddress(before.active, next.active) ||
      !sameAddress(before.anchor, next.anchor) ||
      !sameAddress(before.extent, next.extent) ||
      before.all !== next.all
    if (moved) {
      const old = range
      range = selectedRange(layout, next)
      refreshMoved(old, [before.active, next.active, before.edit?.at, next.edit?.at])
    } else if (before.edit !== next.edit) {
      for (const edit of [before.edit, next.edit]) if (edit) refresh(cellKey(edit.at))
    }
    sessionListeners.notify()
  }

  const rowEntry = (rowId: string) => {
    let entry = rows.get(rowId)
    if (!entry) rows.set(rowId, (entry = { version: 0, listeners: createListeners() }))
    return entry
  }

  return {
    get layout() {
      return layout
    },
    get session() {
      return session
    },
    get range() {
      return range
    },
    cell,
    setSections(sections) {
      const before = layout
      layout = layOut(keepSections(before.sections, sections))
      for (const rowId of cells.keys()) {
        if (before.rowAt.has(rowId) && !layout.rowAt.has(rowId)) cells.delete(rowId)
      }
      session = settleSession({ layout, cell }, before, session)
      range = selectedRange(layout, session)
      for (const key of watched.keys()) refresh(key)
      layoutListeners.notify()
      sessionListeners.notify()
    },
    patchCells(patches) {
      const touchedRows = new Set<string>()
      const keys: string[] = []
      for (const patch of patches) {
        let row = cells.get(patch.rowId)
        if (!row) cells.set(patch.rowId, (row = new Map()))
        const old = row.get(patch.columnId)
        // The same again leaves the same cell, which nothing on the page has to be drawn for.
        if (!old || differs(old, patch.cell)) row.set(patch.columnId, { ...(old ?? (noCell as C)), ...patch.cell })
        touchedRows.add(patch.rowId)
        keys.push(cellKey(patch))
      }
      for (const direction of ['up', 'down'] as const) {
        const marked = keys.filter((_, index) => patches[index]!.mark === direction)
        if (marked.length > 0) marks.set(marked, direction)
      }
      const settled = settleSession({ layout, cell }, layout, session)
      if (settled !== session) applySession(settled)
      keys.forEach(refresh)
      for (const rowId of touchedRows) {
        const entry = rows.get(rowId)
        if (!entry) continue
        entry.version++
        entry.listeners.notify()
      }
      cellListeners.notify()
    },
    flash(flashed, direction) {
      const keys = flashed.map(cellKey)
      marks.set(keys, direction)
      keys.forEach(refresh)
    },
    setSession(change) {
      applySession({ ...session, ...change })
    },
    setDraft(draft) {
      if (session.edit) session.edit.draft = draft
    },
    view(at) {
      const key = cellKey(at)
      const entry = watched.get(key)
      if (entry) return entry.view
      const [now, before] = [viewNow(at), unwatched.get(key)]
      if (before && sameView(now, before)) return before
      unwatched.set(key, now)
      return now
    },
    watchCell(at, listener) {
      const key = cellKey(at)
      let entry = watched.get(key)
      if (!entry) {
        const [now, before] = [viewNow(at), unwatched.get(key)]
        unwatched.delete(key)
        const view = before && sameView(now, before) ? before : now
        watched.set(key, (entry = { at, listeners: createListeners(), count: 0, view }))
      }
      entry.count++
      const remove = entry.listeners.add(listener)
      return () => {
        remove()
        if (--entry.count === 0 && watched.get(key) === entry) watched.delete(key)
      }
    },
    watchCells: (listener) => cellListeners.add(listener),
    watchRow: (rowId, listener) => rowEntry(rowId).listeners.add(listener),
    watchLayout: (listener) => layoutListeners.add(listener),
    watchSession: (listener) => sessionListeners.add(listener),
    rowVersion: (rowId) => rows.get(rowId)?.version ?? 0,
    dispose: () => marks.dispose(),
  }
}
