/** Closed gates as bits of a number, in the order they are passed, so that they can be counted and filtered by in SQL. */
import type { Completeness, GateName } from '@selvedge/protos/gen/enrichment/topic/v1/completeness'

export type KnownGate = Exclude<GateName, 'UNSPECIFIED'>

export const gateBits: Record<KnownGate, number> = { MASTER_DATA: 1, PRICE: 2, AVAILABILITY: 4, LISTED: 8, IMAGE: 16 }

export const gateNames = Object.keys(gateBits) as KnownGate[]

export function failingBits({ gates }: Pick<Completeness, 'gates'>): number {
  return gates.reduce((bits, { name, passed }) => (passed || name === 'UNSPECIFIED' ? bits : bits | gateBits[name]), 0)
}

/** The code of the first closed gate; one that is newer than this code comes last. Empty: none is closed. */
export function stopCode({ gates }: Pick<Completeness, 'gates'>): string {
  const closed = gates.filter(({ passed }) => !passed)
  const first = gateNames.map((name) => closed.find((gate) => gate.name === name)).find(Boolean) ?? closed[0]
  return first ? first.code || first.name : ''
}
