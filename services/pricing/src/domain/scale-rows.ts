import type { PriceRow } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { timesBp } from '@selvedge/protos/rules/money'

/** The rows × factor in basis points: WHSL of every tier and RRP, each half-up to minor units. */
export function scaleRows(rows: readonly PriceRow[], factorBp: number): PriceRow[] {
  if (factorBp === 10_000) return [...rows]
  return rows.map((row) => ({
    ...row,
    tiers: row.tiers.map(({ fromUnits, whslMinor }) => ({ fromUnits, whslMinor: timesBp(whslMinor, factorBp) })),
    rrpMinor: row.rrpMinor === undefined ? undefined : timesBp(row.rrpMinor, factorBp),
  }))
}
