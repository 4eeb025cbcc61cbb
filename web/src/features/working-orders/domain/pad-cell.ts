import type { QuantityCell } from '../../../components/matrix/quantity-cell.ts'
import { type CellWords, quantityCellOf } from '../../../components/product/quantity-cell-of.ts'
import type { PadFactsFragment } from '../../../gen/graphql.ts'
import type { PendingCell } from '../../../lib/cells/queue-state.ts'

type PadCellFacts = PadFactsFragment['windows'][number]['cells'][number]

type CellInput = {
  quantity: number
  /** Undefined: the product does not have the size in this window. */
  facts: PadCellFacts | undefined
  /** What is left for this row, where figures are shown. */
  limit: number | undefined
  pending: PendingCell | undefined
  /** What the last check found wrong with this quantity. */
  problem: { code: string; message: string } | undefined
  mayWrite: boolean
  now: Date
  words: CellWords
}

/** A cell as everywhere, with what only a whole working order knows: what its other rows take, and what a check found. */
export function padCell({ facts, limit, problem, ...input }: CellInput): QuantityCell {
  const cell = quantityCellOf({ ...input, facts: facts ?? null, rowReason: null })
  const above = problem?.code === 'ABOVE_AVAILABILITY'
  const broken = cell.broken ?? (cell.value !== null && problem && !above ? problem.message : undefined)
  // The brand shows no figure, but the server has said that it is too much.
  const over = (above && limit === undefined && cell.value !== null) || undefined
  return { ...cell, limit, over, broken } as QuantityCell
}

/** Whether more or fewer can be had than before, for the flash; undefined: neither, or not told. */
export function changeOf(before: PadCellFacts | undefined, now: PadCellFacts | undefined): 'up' | 'down' | undefined {
  const [was, is] = [before, now].map((facts) => (facts && !facts.stock.unlimited ? facts.stock.units : undefined))
  if (was == null || is == null || was === is) return undefined
  return is > was ? 'up' : 'down'
}
