import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ProblemReason } from './problem.ts'

/** Why a value was not taken, as a sentence about it. */
export const problemText: Record<ProblemReason, MessageDescriptor> = {
  outside: msg`Outside the grid.`,
  'not-made': msg`Not made in this size.`,
  locked: msg`Cannot be changed here.`,
  'column-unknown': msg`No column has this name.`,
  'row-unknown': msg`No row has this name.`,
  'above-max': msg`More than there is to give.`,
  'code-unknown': msg`No article has this code.`,
  repeated: msg`The same cell came twice.`,
  'not-a-number': msg`Not a number.`,
  fraction: msg`Whole numbers only.`,
  negative: msg`Cannot be negative.`,
  exponent: msg`Write the number in full digits.`,
  grouping: msg`Write the number without separators.`,
  decimals: msg`Too many decimals for this currency.`,
  'too-large': msg`Too large.`,
}

export const resolutionText = {
  lower: msg`Lower`,
  move: msg`Move rest`,
  remove: msg`Remove`,
} as const
