/** What a pending row changes, in the words of the review. */
import type { PriceListRowFieldsFragment } from '../../../gen/graphql.ts'
import { type PriceValue, whslOf } from '../data/row-value.ts'

export interface AmountChange {
  before: number | null
  after: number | null
  /** After ÷ before − 1; null when one of them is missing or nothing changes. */
  share: number | null
}

export type RowChangeKind = 'new' | 'removed' | 'hidden' | 'shown' | 'quantities' | 'changed'

export interface ReviewRow {
  row: PriceListRowFieldsFragment
  kind: RowChangeKind
  whsl: AmountChange
  rrp: AmountChange
  /** Once published, shops would be advised to sell for less than they pay. */
  belowWhsl: boolean
}

export function reviewRow(row: PriceListRowFieldsFragment): ReviewRow {
  const { published, pending, removed } = row
  const after = removed ? null : (pending ?? published)
  const whsl = amountChange(whslOf(published), whslOf(after))
  const rrp = amountChange(published?.rrpMinor ?? null, after?.rrpMinor ?? null)
  const belowWhsl = whsl.after !== null && rrp.after !== null && rrp.after < whsl.after
  return { row, kind: kindOf(published, after), whsl, rrp, belowWhsl }
}

function amountChange(before: number | null, after: number | null): AmountChange {
  const share = before === null || after === null || before === 0 || before === after ? null : after / before - 1
  return { before, after, share }
}

function kindOf(before: PriceValue | null, after: PriceValue | null): RowChangeKind {
  if (after === null) return 'removed'
  if (before === null) return 'new'
  if (before.enabled !== after.enabled) return after.enabled ? 'shown' : 'hidden'
  const sameFigures = whslOf(before) === whslOf(after) && before.rrpMinor === after.rrpMinor
  return sameFigures ? 'quantities' : 'changed'
}
