/** Closed gates as bits of a number, in the order they are passed, so that they can be counted and filtered by in SQL. */
import type { Completeness, GateName } from '@selvedge/protos/gen/enrichment/topic/v1/completeness'

export type KnownGate = Exclude<GateName, 'UNSPECIFIED'>

export const gateBits: Record<KnownGate, number> = { MASTER_DATA: 1, PRICE: 2, AVAILABILITY: 4, LISTED: 8, IMAGE: 16 }

/** SQL, of a row called `alias`: this gate is closed, and none that comes before it. */
export function firstFailing(gate: KnownGate, alias: string): string {
  const bit = gateBits[gate]
  return `(${alias}.failing & ${2 * bit - 1}) = ${bit}`
}

export function failingBits({ gates }: Pick<Completeness, 'gates'>): number {
  return gates.reduce((bits, { name, passed }) => (passed || name === 'UNSPECIFIED' ? bits : bits | gateBits[name]), 0)
}
