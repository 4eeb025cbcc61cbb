import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DraftProblem } from './draft.ts'

/** What is wrong at a field, and what to do. */
export const problemText: Record<DraftProblem, MessageDescriptor> = {
  PRICE_LIST_MISSING: msg`Choose at least one price list.`,
  AMOUNT: msg`An amount, like 2500 or 2500.50; empty for none.`,
  DISCOUNT: msg`From 0 to 99.99; empty for none.`,
  WINDOW_KIND_MISSING: msg`Allow at once, pre-order or both.`,
  DOOR_MISSING: msg`Choose at least one door, or all.`,
  DATES_TURNED: msg`The terms end before they begin.`,
}
