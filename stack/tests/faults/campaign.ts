/** Worlds of faults, one seed after the other, until there were so many. */
import { faultsOn } from './fault.ts'
import type { Engine } from './orders-world.ts'
import { runWorld } from './run-world.ts'

export interface CampaignPlan {
  /** Faults in all. */
  runs: number
  /** Of the first world; the next has the next one. */
  seed: number
  /** Faults of one world. */
  each: number
  /** Units of each SKU of a world: few, and buyers meet at the last of them. */
  units: number
  /** Worlds at the same time. */
  beside: number
  engines: readonly Engine[]
}

export interface CampaignReport {
  runs: number
  orders: number
  /** Seeds of worlds that broke a promise. */
  failed: number[]
  struck: Map<string, number>
  /** From the end of each fault until the service answered again, milliseconds, in order. */
  away: number[]
}

export async function runCampaign(plan: CampaignPlan, say: (text: string) => void): Promise<CampaignReport> {
  const { runs, seed, each, units, beside, engines } = plan
  const report: CampaignReport = { runs: 0, orders: 0, failed: [], struck: new Map(), away: [] }
  const seeds = Array.from({ length: Math.ceil(runs / each) }, (_, index) => seed + index)

  async function verdict(of: number): Promise<string[]> {
    try {
      const world = await runWorld({ seed: of, runs: each, kinds: faultsOn(engines), units, engines })
      for (const [kind, count] of Object.entries(world.struck)) {
        report.struck.set(kind, (report.struck.get(kind) ?? 0) + count)
      }
      report.away.push(...world.away)
      report.orders += world.orders
      say(`seed ${of}: ${each} faults, ${world.orders} orders`)
      return world.broken
    } catch (error) {
      return [String(error instanceof Error ? error.stack : error)]
    }
  }

  async function lane(): Promise<void> {
    for (let next = seeds.shift(); next !== undefined; next = seeds.shift()) {
      const broken = await verdict(next)
      report.runs += each
      if (broken.length === 0) continue
      report.failed.push(next)
      say([`seed ${next} broke a promise:`, ...broken].join('\n  '))
    }
  }

  await Promise.all(Array.from({ length: beside }, lane))
  report.away.sort((left, right) => left - right)
  return report
}
