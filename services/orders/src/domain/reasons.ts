/** Coded reasons: the same words on both sides, and countable. */
import { DomainError } from '@selvedge/platform/rpc/errors'

export const changeReasons = [
  'OUT_OF_STOCK',
  'LATE_FROM_FACTORY',
  'MINIMUM_NOT_MET',
  'DISCONTINUED',
  'PRICE_WRONG',
  'AGREED_WITH_YOU',
  'OTHER',
] as const

export const rejectReasons = [
  'CANNOT_DELIVER',
  'OUT_OF_STOCK',
  'AREA_TAKEN',
  'CREDIT',
  'PRICE_WRONG',
  'AGREED_WITH_YOU',
  'OTHER',
] as const

/** Closing short says about all open units what a change says about one cell. */
export const closeShortReasons = changeReasons

const LONGEST_TEXT = 1000

/** @throws DomainError INVALID */
export function assertReason(reason: string, reasons: readonly string[]): void {
  if (reasons.includes(reason)) return
  throw new DomainError('INVALID', `give one of the reasons ${reasons.join(', ')}`, { reason: 'REASON_UNKNOWN' })
}

/** @throws DomainError INVALID */
export function assertText(text: string): void {
  if (text.length > LONGEST_TEXT)
    throw new DomainError('INVALID', `at most ${LONGEST_TEXT} characters`, { reason: 'TEXT_TOO_LONG' })
}
