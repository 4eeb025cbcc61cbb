import type { CellAddress } from './grid-model.ts'
import type { ParseReason } from './value-type.ts'

/**
 * Why a pasted, filled or undone value did not go in: its place lies outside the grid, is not made, is locked, no
 * row or column has the pasted name, it is more than the cell takes, no SKU has the code, the same cell was named
 * before in the same paste, or it is no value.
 */
export type ProblemReason =
  | 'outside'
  | 'not-made'
  | 'locked'
  | 'column-unknown'
  | 'row-unknown'
  | 'above-max'
  | 'code-unknown'
  | 'repeated'
  | ParseReason

/** One value that was not taken. Every value offered ends as an edit, as unchanged, or as one of these. */
export interface Problem {
  readonly reason: ProblemReason
  /** As offered. */
  readonly text: string
  /** The cell it was meant for, where there is one. */
  readonly at?: CellAddress
  /** What it was offered under: a pasted column or row name, or a code. */
  readonly label?: string
}

/** What an action over several cells came to. */
export interface Plan<E> {
  readonly edits: readonly E[]
  readonly problems: readonly Problem[]
}
