import type { CellAddress, GridEdit } from './grid-model.ts'
import type { ListLine } from './paste-list.ts'
import type { Plan, Problem } from './problem.ts'

/** Which action brought the edits. */
export type EditReason = 'type' | 'clear' | 'cut' | 'paste' | 'list' | 'fill' | 'undo' | 'redo' | 'resolve'

/** Offers for a quantity above availability, in the order of Alt+1, Alt+2, Alt+3. */
export const resolutions = ['lower', 'move', 'remove'] as const
export type Resolution = (typeof resolutions)[number]

/** What a feature is told, and asked. */
export interface GridHandlers {
  /** Values that changed by the reader's doing. The grid shows them already; the feature saves them. */
  onCommit(edits: readonly GridEdit[], reason: EditReason): void
  /** Values that were not taken, to say so elsewhere too; the grid lists them itself. */
  onReport?(problems: readonly Problem[], offered: number): void
  /**
   * A pasted list of codes. Returns the edits for cells of this grid, which enter its undo history, and what could
   * not be taken; what lies outside this grid the feature writes itself and counts in `elsewhere`.
   */
  onPasteList?(lines: readonly ListLine[]): Promise<ListResult> | ListResult
  /** Alt+1/2/3 or the button under a quantity above availability. */
  onResolve?(at: CellAddress, resolution: Resolution): void
  /** Which resolutions a cell offers now. */
  resolutionsFor?(at: CellAddress): readonly Resolution[]
}

export interface ListResult extends Plan<GridEdit> {
  readonly elsewhere?: number
}

/** What became of the last action over several cells; shown and spoken by the grid. */
export interface GridReport {
  readonly reason: EditReason
  readonly offered: number
  readonly changed: number
  readonly problems: readonly Problem[]
}
