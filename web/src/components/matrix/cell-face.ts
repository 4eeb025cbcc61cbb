import type { I18n } from '@lingui/core'
import type { ReactNode } from 'react'
import type { Resolution } from './grid-handlers.ts'
import type { CellBase, GridColumn } from './grid-model.ts'

/** Fill and marks of a cell, one for each row of the cell state table. */
export type CellLook =
  | 'open'
  | 'quantity'
  | 'over'
  | 'rule'
  | 'later'
  | 'sold-out'
  | 'locked'
  | 'not-made'
  | 'blank'
  | 'changed'
  | 'moved'

/** Said beside the active cell. */
export interface CellNote {
  readonly tone: 'info' | 'warn' | 'danger'
  readonly lines: readonly string[]
  /** Shown as buttons, with their keys. */
  readonly offers?: readonly Resolution[]
}

/** How one kind of cell looks, sounds and explains itself. The grid draws everything else. */
export interface CellFace<C extends CellBase> {
  look(cell: C): CellLook
  /** The corner dot: not yet saved, or saved differently elsewhere. */
  sync?(cell: C): 'unsaved' | 'conflict' | null
  /** Small text at the cell's foot: drawn by the style sheet, since `label` says it in its own words. */
  foot?(cell: C, i18n: I18n): string | null
  /** Spoken after the names of row and column. */
  label(cell: C, column: GridColumn, i18n: I18n): string
  /** What to say while the cell is active. `before` is the cell as it was when the present edit began. */
  note?(cell: C, column: GridColumn, i18n: I18n, before: C | null): CellNote | null
  /**
   * Drawn inside the cell. A plain function without hooks: hundreds of cells are drawn in one frame. Of text it
   * holds the value alone, as `label` begins with it.
   */
  content(cell: C, column: GridColumn, i18n: I18n): ReactNode
}
