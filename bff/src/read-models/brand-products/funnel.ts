/** The funnel of a brand's products: pure sums of counts, so that they always add up. */
import { gateBits, gateNames } from './gates.ts'
import type { KnownGate } from './gates.ts'

/** What products pass one after the other; each product stands at the last one it has reached. */
export const funnelSteps = ['RECEIVED', 'VALID', 'MERGED', 'COMPLETE', 'SEARCHABLE', 'ORDERED'] as const

export type FunnelStep = (typeof funnelSteps)[number]

/** What keeps a complete product from being found: search has not come to it, or has set its record aside. */
type HeldBy = 'UNDERWAY' | 'SET_ASIDE'

/** So many products that stand alike. */
export interface StandingCount {
  /** As the column `passed`: the index of COMPLETE, or of a step before it. */
  passed: number
  /** As the column `stop`: what keeps it from the next step, as far as this view knows. */
  stop: string
  /** Bits of its closed gates. */
  failing: number
  ordered: number
  count: number
  /** '' counts all that stand alike; of them so many are held by search. */
  held: HeldBy | ''
}

interface Loss {
  /** Stable code, see `FunnelLoss.reason` of the schema. */
  reason: string
  count: number
}

interface FunnelStage {
  step: FunnelStep
  /** Products that got here, those that got further included. */
  reached: number
  /** Those of them that stand here, by what keeps them from the next step; the largest first. */
  lost: Loss[]
}

export interface FunnelCounts {
  /** Each `reached` is that of the step before without what was lost there. */
  stages: FunnelStage[]
  /** Products with this gate closed, whatever else is. */
  failing: Record<KnownGate, number>
}

export function funnelOf(counts: readonly StandingCount[]): FunnelCounts {
  const standing = new Map(funnelSteps.map((step) => [step, new Map<string, number>()]))
  const failing = Object.fromEntries(gateNames.map((gate) => [gate, 0])) as Record<KnownGate, number>
  const add = ({ step, reason }: Standing, count: number) => {
    const reasons = standing.get(step)!
    reasons.set(reason, (reasons.get(reason) ?? 0) + count)
  }
  for (const row of counts) {
    add(standingOf(row), row.count)
    if (row.held !== '') add(standingOf({ ...row, held: '' }), -row.count)
    else for (const gate of gateNames) if ((row.failing & gateBits[gate]) !== 0) failing[gate] += row.count
  }
  let reached = 0
  const stages = funnelSteps.toReversed().map((step): FunnelStage => {
    const reasons = [...standing.get(step)!].filter(([, count]) => count !== 0)
    for (const [, count] of reasons) reached += count
    const lost = reasons.filter(([reason]) => reason !== '').map(([reason, count]) => ({ reason, count }))
    return { step, reached, lost: lost.toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)) }
  })
  return { stages: stages.reverse(), failing }
}

interface Standing {
  step: FunnelStep
  /** What keeps it from the next step; empty at the last one. */
  reason: string
}

function standingOf({ passed, stop, ordered, held }: Omit<StandingCount, 'count'>): Standing {
  const reason = held || stop
  if (reason !== '') return { step: funnelSteps[passed]!, reason }
  return ordered ? { step: 'ORDERED', reason } : { step: 'SEARCHABLE', reason: 'NOT_ORDERED' }
}
