import type { NotOrderableReason, StockPartsFragment } from '../../gen/graphql.ts'
import type { PendingCell } from '../../lib/cells/queue-state.ts'
import type { QuantityCell } from '../matrix/quantity-cell.ts'

/** What the gateway says of one size in one window, as far as a cell shows it. */
export type SizeFacts = {
  orderable: boolean
  reason?: NotOrderableReason | null
  stock: StockPartsFragment
  asOf?: string | null
  from?: string | null
}

/** The words of a cell; apart, so that the rules need no language. */
export type CellWords = {
  stock: (stock: StockPartsFragment) => string
  reason: (reason: NotOrderableReason) => string
  /** As short as a cell needs it. */
  day: (iso: string, now: Date) => string
}

type Input = {
  /** Null: the window says nothing of this size. */
  facts: SizeFacts | null
  /** Why the whole row cannot be ordered, where that is so. */
  rowReason: NotOrderableReason | null
  /** Units as they are to be shown, 0 for none. */
  quantity: number
  pending: PendingCell | undefined
  /** The reader may change working orders. */
  mayWrite: boolean
  now: Date
  words: CellWords
}

/** The matrix cell of a size that is made; one that is not made is `{ kind: 'skipped', value: null }`. */
export function quantityCellOf({ facts, rowReason, quantity, pending, mayWrite, now, words }: Input): QuantityCell {
  const value = quantity > 0 ? quantity : null
  const reason = !facts ? (rowReason ?? 'NOT_COVERED') : facts.orderable ? null : (facts.reason ?? rowReason)
  const soldOut = reason === 'SOLD_OUT'
  const locked = reason !== null && reason !== undefined && !soldOut ? words.reason(reason) : undefined
  const stock = facts && !locked ? facts.stock : null
  const figures = stock && !stock.unlimited && stock.shown === 'EXACT'
  return {
    // What stands in a cell can always be lowered or removed, whatever has become of its window.
    kind: mayWrite && (!locked || value !== null || pending) ? 'editable' : 'locked',
    value,
    availability: (stock && words.stock(stock)) || undefined,
    limit: soldOut ? 0 : figures ? (stock.units ?? 0) : undefined,
    later: soldOut && facts?.from ? words.day(facts.from, now) : undefined,
    soldOut: soldOut || undefined,
    broken: pending?.refused?.message ?? (locked && value !== null ? locked : undefined),
    reason: locked,
    asOf: facts?.asOf ?? undefined,
    sync: pending ? (pending.conflict ? 'conflict' : 'unsaved') : undefined,
    theirs: pending?.conflict?.stored,
    contested: pending?.conflict ? true : undefined,
  } as QuantityCell
}
