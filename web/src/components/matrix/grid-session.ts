import type { CellAddress, CellBase } from './grid-model.ts'
import type { ProblemReason } from './problem.ts'

/** A cell being typed into. The draft is its own: live changes of the cell never touch it. */
export interface CellEdit {
  readonly at: CellAddress
  /** What the editor opens with. */
  readonly initial: string
  /** Written as the reader types; nobody is told, the editor's input is its own picture. */
  draft: string
  /** `typing` replaces the value and lets arrows commit; `in-place` keeps it and leaves arrows to the caret. */
  readonly mode: 'typing' | 'in-place'
  /** Why the last attempt to commit was refused. */
  readonly refused: ProblemReason | null
  /** The cell as it was when editing began; a difference is shown beside the editor. */
  readonly startedOn: CellBase
}

/** Where the reader is: one active cell, a selected rectangle, perhaps an edit. */
export interface GridSession {
  /** The one cell in the page's Tab order; always set while the grid has a cell that can be visited. */
  readonly active: CellAddress | null
  readonly anchor: CellAddress | null
  readonly extent: CellAddress | null
  /** Ctrl+A: every cell, also where sections differ in width. */
  readonly all: boolean
  readonly edit: CellEdit | null
  /** Column where the present run of Tabs began. */
  readonly runColumn: number | null
  /** Esc was pressed: the next Tab leaves the grid. */
  readonly released: boolean
  readonly focused: boolean
}

export const idle: GridSession = {
  active: null,
  anchor: null,
  extent: null,
  all: false,
  edit: null,
  runColumn: null,
  released: false,
  focused: false,
}
