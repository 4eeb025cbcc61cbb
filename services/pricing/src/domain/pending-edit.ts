/** One row's edit in a pending change. */
import type { RowKey, RowValue } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { sameValue } from './row-value.ts'

export interface PendingEdit extends RowKey {
  /** null: the row is to be removed. */
  value: RowValue | null
  /** The published value the editor saw; null when there was no row. */
  base: RowValue | null
}

/** What an edit asks for, before anything is stored. */
export type Wish = { kind: 'value'; value: RowValue } | { kind: 'remove' } | { kind: 'take-back' }

/** What is to be kept of a wish; null when it leaves the row as it is published. */
export function editOf(key: RowKey, wish: Wish, published: RowValue | null, seen: RowValue | null): PendingEdit | null {
  if (wish.kind === 'take-back') return null
  const value = wish.kind === 'remove' ? null : wish.value
  return sameOrBothNone(value, published) ? null : { ...key, value, base: seen }
}

/** Another editor published something the editor did not see, and it is not what the edit wants anyway. */
export function inConflict({ value, base }: Pick<PendingEdit, 'value' | 'base'>, published: RowValue | null): boolean {
  return !sameOrBothNone(published, base) && !sameOrBothNone(published, value)
}

function sameOrBothNone(left: RowValue | null, right: RowValue | null): boolean {
  return left === null || right === null ? left === right : sameValue(left, right)
}
