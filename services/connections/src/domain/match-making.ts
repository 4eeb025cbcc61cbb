/** The way to a connection, as a table of who may do what from where. */
import type { MatchMaking, MatchMakingStatus } from '@selvedge/protos/gen/connections/topic/v1/match_making'
import type { Fault } from './fault.ts'

export type Step = 'accept' | 'decline' | 'withdraw' | 'expire'
export type Side = 'BRAND' | 'RETAILER' | 'SYSTEM'

/** A request is answered by the brand, an invitation by the retailer; whoever began takes it back. */
const steps: Record<Step, Partial<Record<MatchMakingStatus, { by: Side; to: MatchMakingStatus }>>> = {
  accept: { REQUESTED: { by: 'BRAND', to: 'AGREED' }, INVITED: { by: 'RETAILER', to: 'AGREED' } },
  decline: { REQUESTED: { by: 'BRAND', to: 'DECLINED' }, INVITED: { by: 'RETAILER', to: 'DECLINED' } },
  withdraw: { REQUESTED: { by: 'RETAILER', to: 'WITHDRAWN' }, INVITED: { by: 'BRAND', to: 'WITHDRAWN' } },
  expire: { REQUESTED: { by: 'SYSTEM', to: 'EXPIRED' }, INVITED: { by: 'SYSTEM', to: 'EXPIRED' } },
}

/** The next status, or why the step cannot be taken. */
export function nextStatus(status: MatchMakingStatus, step: Step, side: Side): MatchMakingStatus | Fault {
  const rule = steps[step][status]
  if (!rule) return { code: 'ALREADY_ANSWERED', message: 'this was answered or taken back already' }
  if (rule.by !== side) return { code: 'OTHER_SIDE', message: 'the other side has to answer this' }
  return rule.to
}

export function isLive({ status }: Pick<MatchMaking, 'status'>): boolean {
  return status === 'REQUESTED' || status === 'INVITED'
}

/** Requests and invitations are answered within this time. */
export const ANSWER_WITHIN_MS = 30 * 24 * 3_600_000

export const declineReasons = ['NOT_OUR_SEGMENT', 'AREA_TAKEN', 'INCOMPLETE', 'CREDIT', 'CAPACITY', 'OTHER'] as const
