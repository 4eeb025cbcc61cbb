/** What a shop earns on a product (domain: "Prices"). WHSL is always without tax. */

import { divideHalfUp } from './money.ts'

export interface MarginInput {
  whslMinor: number
  rrpMinor: number
  /** Tax contained in the RRP, in basis points; 0 when the list's RRP is without tax. */
  rrpTaxBp: number
}

/**
 * Margin in basis points: 1 − WHSL ÷ RRP without tax, half-up. Negative when sold below cost; undefined without an RRP.
 */
export function marginBp({ whslMinor, rrpMinor, rrpTaxBp }: MarginInput): number | undefined {
  if (rrpMinor <= 0) return undefined
  // One division, so that taking the tax out is not rounded before the ratio is.
  const rrp = BigInt(rrpMinor) * 10_000n
  const whsl = BigInt(whslMinor) * BigInt(10_000 + rrpTaxBp)
  return divideHalfUp((rrp - whsl) * 10_000n, rrp)
}

/** RRP as printed ÷ WHSL in tenths, half-up: 25 = "2.5×". Undefined when either is missing. */
export function markUpTenths(whslMinor: number, rrpMinor: number | undefined): number | undefined {
  if (rrpMinor === undefined || rrpMinor <= 0 || whslMinor <= 0) return undefined
  return divideHalfUp(BigInt(rrpMinor) * 10n, BigInt(whslMinor))
}

/** "2.5×"; undefined when there is no RRP or no WHSL to divide by. */
export function markUp(whslMinor: number, rrpMinor: number | undefined): string | undefined {
  const tenths = markUpTenths(whslMinor, rrpMinor)
  return tenths === undefined ? undefined : `${Math.trunc(tenths / 10)}.${tenths % 10}×`
}
