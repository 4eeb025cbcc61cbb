/** EAN-13 for use inside one company: GS1 prefixes 20 to 29 are never given to anybody. */

import { checkDigit } from './gtin.ts'

/**
 * The EAN-13 of the n-th article under a two-digit in-store prefix ("20" to "29"), n from 0 to 9,999,999,999. Throws
 * RangeError outside that: another prefix would make a number that belongs to somebody.
 */
export function inStoreEan13(prefix: string, n: number): string {
  if (!/^2\d$/.test(prefix)) throw new RangeError('an in-store prefix is 20 to 29')
  if (!Number.isSafeInteger(n) || n < 0 || n > 9_999_999_999) throw new RangeError('article number out of range')
  const body = prefix + String(n).padStart(10, '0')
  return body + checkDigit(body)
}
