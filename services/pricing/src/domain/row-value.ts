/** What a price row says: WHSL by quantity and RRP, or that the product is hidden (domain: "Prices"). */
import type { Problem } from '@selvedge/protos/gen/common/v1/common'
import type { Tier } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { RowValue } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { MAX_MINOR, MAX_TIERS, MAX_UNITS } from './limits.ts'
import { problem } from './problems.ts'

/** Everything that keeps the value from being a price; empty when it is one. */
export function rowValueProblems({ enabled, tiers, rrpMinor }: RowValue): Problem[] {
  const problems = tierProblems(tiers)
  if (rrpMinor !== undefined) problems.push(...amountProblems(rrpMinor, '/rrpMinor', 'RRP'))
  if (enabled && tiers.length === 0 && rrpMinor === undefined) {
    problems.push(problem('PRICE_MISSING', '', 'give a wholesale price, an RRP, or both'))
  }
  return problems
}

/** Odd, but the brand's own decision: the row is taken all the same. */
export function rowValueWarnings({ tiers, rrpMinor }: RowValue): Problem[] {
  const highest = Math.max(-1, ...tiers.map(({ whslMinor }) => whslMinor))
  if (rrpMinor === undefined || highest <= rrpMinor) return []
  return [problem('WHSL_ABOVE_RRP', '/rrpMinor', 'the wholesale price is above the RRP')]
}

export function sameValue(left: RowValue, right: RowValue): boolean {
  return (
    left.enabled === right.enabled &&
    left.rrpMinor === right.rrpMinor &&
    left.tiers.length === right.tiers.length &&
    left.tiers.every(({ fromUnits, whslMinor }, index) => {
      const other = right.tiers[index]!
      return fromUnits === other.fromUnits && whslMinor === other.whslMinor
    })
  )
}

function tierProblems(tiers: readonly Tier[]): Problem[] {
  if (tiers.length > MAX_TIERS)
    return [problem('TOO_MANY_TIERS', '/tiers', `at most ${MAX_TIERS} quantity tiers`, tiers.length)]
  const problems: Problem[] = []
  let before = 0
  for (const [index, { fromUnits, whslMinor }] of tiers.entries()) {
    const at = `/tiers/${index}`
    if (index === 0 && fromUnits !== 1) {
      problems.push(problem('TIER_START', `${at}/fromUnits`, 'the first tier starts at 1 unit', fromUnits))
    } else if (fromUnits <= before || fromUnits > MAX_UNITS) {
      problems.push(
        problem('TIER_ORDER', `${at}/fromUnits`, 'each tier starts at more units than the one before', fromUnits),
      )
    }
    before = fromUnits
    problems.push(...amountProblems(whslMinor, `${at}/whslMinor`, 'the wholesale price'))
  }
  return problems
}

function amountProblems(minor: number, pointer: string, what: string): Problem[] {
  if (!Number.isSafeInteger(minor))
    return [problem('AMOUNT_FRACTION', pointer, `${what} is in whole minor units (cents)`, minor)]
  if (minor < 0) return [problem('AMOUNT_NEGATIVE', pointer, `${what} cannot be negative`, minor)]
  if (minor > MAX_MINOR) return [problem('AMOUNT_TOO_HIGH', pointer, `${what} is too high`, minor)]
  return []
}
