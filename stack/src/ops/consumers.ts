/** How every consumer is: lines for people, JSON for programs, and a code for whoever only asks whether all is well. */
import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { ConsumerHealth, InsightService, ServiceStatus } from '@selvedge/protos/gen/insight/v1/insight_service'
import { inColumns } from './columns.ts'

export interface Judged {
  service: string
  view: string
  /** `NO_ANSWER`: its service does not answer; `UNKNOWN`: it was not looked at yet. */
  verdict: string
  lag: number
  lagSeconds: number
  /** It may be more. */
  lagAtLeast: boolean
  ratePerSecond: number
  wantedCopies: number
  parked: number
  lastError: string
}

export const TROUBLE_CODE = 3
const WELL = ['FINE', 'BUILDING']

export async function judgedConsumers(insight: RpcClient<typeof InsightService>, viewer: Viewer): Promise<Judged[]> {
  const { services } = await insight.getConsole({}, { viewer })
  return services.flatMap(judgedOf)
}

export function judgedOf({ service, answers, consumers, health }: ServiceStatus): Judged[] {
  if (!answers) return [{ ...NOTHING, service, view: '', verdict: 'NO_ANSWER', lag: 0, parked: 0, lastError: '' }]
  return consumers.map(({ group, view, positions, parked, lastError }) => ({
    service,
    view,
    ...shown(health.find((each) => each.group === group)),
    lag: positions.reduce((sum, { position, end }) => sum + Math.max(0, end - position), 0),
    parked,
    lastError,
  }))
}

const NOTHING = { verdict: 'UNKNOWN', lagSeconds: 0, lagAtLeast: false, ratePerSecond: 0, wantedCopies: 0 }

function shown(health: ConsumerHealth | undefined): typeof NOTHING {
  if (!health) return NOTHING
  const { verdict, lagMs, lagAtLeast, rate, wantedCopies } = health
  const ratePerSecond = Math.round(rate * 10) / 10
  return { verdict, lagSeconds: Math.round(lagMs / 1_000), lagAtLeast, ratePerSecond, wantedCopies }
}

export const isWell = (judged: readonly Judged[]) => judged.every(({ verdict }) => WELL.includes(verdict))

/** Those in trouble first. */
export function asLines(judged: readonly Judged[]): string {
  const rows = judged
    .toSorted((a, b) => Number(WELL.includes(a.verdict)) - Number(WELL.includes(b.verdict)) || b.lag - a.lag)
    .map(({ service, view, verdict, lag, lagSeconds, lagAtLeast, ratePerSecond, wantedCopies, parked }) => [
      service,
      view,
      verdict,
      String(lag),
      lagSeconds === 0 ? '' : `${lagAtLeast ? '> ' : ''}${lagSeconds} s`,
      String(ratePerSecond),
      String(wantedCopies),
      String(parked),
    ])
  return inColumns([['service', 'consumer', 'verdict', 'lag', 'oldest', 'per s', 'copies', 'aside'], ...rows])
}
