import type { GridEdit } from './grid-model.ts'

/** Undo and redo over batches of edits. One history may serve several grids of one working order. */
export interface History {
  push(edits: readonly GridEdit[]): void
  /** The edits that take the last batch back, or null. */
  undo(): readonly GridEdit[] | null
  /** The edits that make it again, or null. */
  redo(): readonly GridEdit[] | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  clear(): void
}

/** Keeps the last `limit` batches. A new edit ends what could be redone. */
export function createHistory(limit = 500): History {
  let done: (readonly GridEdit[])[] = []
  let undone: (readonly GridEdit[])[] = []
  return {
    push(edits) {
      if (edits.length === 0) return
      done = [...done.slice(-(limit - 1)), edits]
      undone = []
    },
    undo() {
      const edits = done.at(-1)
      if (!edits) return null
      done = done.slice(0, -1)
      undone = [...undone, edits]
      return inverse(edits)
    },
    redo() {
      const edits = undone.at(-1)
      if (!edits) return null
      undone = undone.slice(0, -1)
      done = [...done, edits]
      return edits
    },
    get canUndo() {
      return done.length > 0
    },
    get canRedo() {
      return undone.length > 0
    },
    clear() {
      done = []
      undone = []
    },
  }
}

/** Backwards, so that a cell written twice in one batch ends where it began. */
function inverse(edits: readonly GridEdit[]): GridEdit[] {
  return edits.map((edit) => ({ ...edit, before: edit.value, value: edit.before })).reverse()
}
