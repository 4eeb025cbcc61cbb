import type { ValueType } from '../../../components/matrix/value-type.ts'
import type { PriceTier } from '../data/row-value.ts'

/** A tier as typed. */
export interface TierDraft {
  from: string
  whsl: string
}

export type TierFault = 'from' | 'whsl' | undefined

/** The tiers, or what is wrong with each draft: quantities ascend from 1, amounts are amounts of the currency. */
export function readTiers(drafts: readonly TierDraft[], type: ValueType): { tiers?: PriceTier[]; faults: TierFault[] } {
  const tiers: PriceTier[] = []
  const faults: TierFault[] = []
  let before = 0
  for (const { from, whsl } of drafts) {
    const fromUnits = /^\d{1,7}$/.test(from.trim()) ? Number(from.trim()) : 0
    const amount = type.parse(whsl)
    const whslMinor = amount.ok ? amount.value : null
    const inOrder = tiers.length === 0 ? fromUnits === 1 : fromUnits > before && fromUnits <= 1_000_000
    faults.push(!inOrder ? 'from' : whslMinor === null ? 'whsl' : undefined)
    before = Math.max(before, fromUnits)
    tiers.push({ fromUnits, whslMinor: whslMinor ?? 0 })
  }
  return faults.some((fault) => fault !== undefined) ? { faults } : { tiers, faults }
}
