import type { GroupEvaluation } from './group-status.ts'

/**
 * What is the matter with a consumer. Each is mended in another way, which the operator's page says.
 * - BUILDING: it reads the log from its start and has not come to the end yet; pages made from it are not complete.
 * - SLOW: it works, and more comes than it takes.
 * - BUG: so many records are bad that its code must be; it rests until another version runs.
 * - POISON: some records are set aside, those of their keys that follow may wait behind them.
 * - DEPENDENCY: it tries again and again, because what it reads or writes does not answer.
 * - REBALANCING: its copies divide the work anew all the time and come to nothing.
 * - STUCK: it stands still and does not say why.
 * - STOPPED: nobody runs it.
 */
export type Verdict =
  | 'FINE'
  | 'BUILDING'
  | 'SLOW'
  | 'BUG'
  | 'POISON'
  | 'DEPENDENCY'
  | 'REBALANCING'
  | 'STUCK'
  | 'STOPPED'

/** What a consumer says of itself. */
export interface Said {
  state: string
  /** Records set aside. */
  parked: number
  /** How often its partitions were divided anew in the last two minutes. */
  rebalances: number
}

/** Two copies that are replaced one after the other cause up to four. */
const MANY_REBALANCES = 6

export interface Course {
  evaluation: GroupEvaluation
  /** It has been at the end of everything at least once. */
  everCaughtUp: boolean
  /** Nothing moves, or a part of it has not for long. */
  stuck: boolean
}

export function verdictOf({ state, parked, rebalances }: Said, { evaluation, everCaughtUp, stuck }: Course): Verdict {
  if (state === 'bug') return 'BUG'
  if (state === 'stopped') return 'STOPPED'
  const standsStill = evaluation.status === 'ERR' && stuck
  // Work that loses its partitions fails too, so this comes first.
  if (standsStill && rebalances >= MANY_REBALANCES) return 'REBALANCING'
  if (state === 'retrying') return 'DEPENDENCY'
  if (standsStill) return 'STUCK'
  if (parked > 0) return 'POISON'
  if (!everCaughtUp && evaluation.totalLag > 0) return 'BUILDING'
  return evaluation.status === 'OK' ? 'FINE' : 'SLOW'
}
