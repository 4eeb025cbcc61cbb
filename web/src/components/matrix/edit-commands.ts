import type { GridHandle } from './grid.ts'
import type { EditReason } from './grid-handlers.ts'
import { type CellBase, columnOf, type GridEdit } from './grid-model.ts'
import { writeText } from './write-cell.ts'

export interface EditCommands {
  /** Opens the active cell: with a text, that replaces its value; without, its value is there to be changed. */
  startEdit(text?: string): void
  setDraft(text: string): void
  /** Writes the draft. False when it is no value: the editor stays open and says why. */
  commitEdit(): boolean
  /** The same when focus has already left: a draft that is no value is reported and the old value kept. */
  leaveEdit(): void
  cancelEdit(): void
  /** Shows edits, remembers them for undo and tells the feature. */
  apply(edits: readonly GridEdit[], reason: EditReason): void
}

export function createEditCommands<C extends CellBase>(grid: () => GridHandle<C>): EditCommands {
  const apply = (edits: readonly GridEdit[], reason: EditReason) => {
    const { store, history, handlers, historyChanged } = grid()
    if (edits.length === 0) return
    if (reason !== 'undo' && reason !== 'redo') history.push(edits)
    store.patchCells(
      edits
        // An undo shared with another page may concern rows that are not on this one.
        .filter((edit) => store.layout.rowAt.has(edit.rowId))
        .map(({ rowId, columnId, value }) => ({ rowId, columnId, cell: { value } as Partial<C> })),
    )
    handlers.onCommit(edits, reason)
    historyChanged()
  }
  const close = () => grid().store.setSession({ edit: null })

  return {
    apply,
    startEdit(text) {
      const { store } = grid()
      const at = store.session.active
      const column = at && columnOf(store.layout, at)
      if (!at || !column || store.cell(at).kind !== 'editable') return
      const cell = store.cell(at)
      const initial = text ?? column.type.print(cell.value)
      store.setSession({
        edit: {
          at,
          initial,
          draft: initial,
          mode: text === undefined ? 'in-place' : 'typing',
          refused: null,
          startedOn: cell,
        },
        // Typing is into one cell; a range around it would suggest that all of it changes.
        anchor: at,
        extent: at,
        all: false,
        released: false,
      })
    },
    setDraft(text) {
      const { store } = grid()
      store.setDraft(text)
      const { edit } = store.session
      if (edit?.refused) store.setSession({ edit: { ...edit, refused: null } })
    },
    commitEdit() {
      const { store } = grid()
      const { edit } = store.session
      if (!edit) return true
      const outcome = writeText(store, edit.at, edit.draft)
      if (outcome && 'problem' in outcome) {
        store.setSession({ edit: { ...edit, refused: outcome.problem.reason } })
        return false
      }
      close()
      if (outcome) apply([outcome.edit], 'type')
      return true
    },
    leaveEdit() {
      const { store, setReport, handlers } = grid()
      const { edit } = store.session
      if (!edit) return
      close()
      const outcome = writeText(store, edit.at, edit.draft)
      if (outcome && 'edit' in outcome) return apply([outcome.edit], 'type')
      if (!outcome) return
      setReport({ reason: 'type', offered: 1, changed: 0, problems: [outcome.problem] })
      handlers.onReport?.([outcome.problem], 1)
    },
    cancelEdit: close,
  }
}
