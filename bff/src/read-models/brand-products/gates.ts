/** Closed gates as bits of a number, so that they can be counted and filtered by in SQL. */
import type { Completeness, GateName } from '@selvedge/protos/gen/enrichment/topic/v1/completeness'

export type KnownGate = Exclude<GateName, 'UNSPECIFIED'>

export const gateBits: Record<KnownGate, number> = { MASTER_DATA: 1, PRICE: 2, AVAILABILITY: 4, LISTED: 8, IMAGE: 16 }

export function failingBits({ gates }: Pick<Completeness, 'gates'>): number {
  return gates.reduce((bits, { name, passed }) => (passed || name === 'UNSPECIFIED' ? bits : bits | gateBits[name]), 0)
}
