import { evaluatePartition } from './partition-status.ts'
import type { EvaluationLimits, PartitionEvaluation } from './partition-status.ts'
import type { PartitionWindow } from './window.ts'

/** Of a whole consumer: all that is worse than slow is an error. */
export type GroupStatus = 'OK' | 'WARN' | 'ERR'

export interface GroupEvaluation {
  status: GroupStatus
  /** Share of the partitions whose window is filled, 0 to 1. */
  complete: number
  partitions: readonly PartitionEvaluation[]
  /** The one behind which most waits; null for a consumer of nothing. */
  maxLag: PartitionEvaluation | null
  totalLag: number
}

const RANK: Record<GroupStatus, number> = { OK: 0, WARN: 1, ERR: 2 }

/** @param now milliseconds */
export function evaluateGroup(
  windows: readonly PartitionWindow[],
  now: number,
  limits: EvaluationLimits,
): GroupEvaluation {
  const partitions = windows.map((window) => evaluatePartition(window, now, limits))
  let status: GroupStatus = 'OK'
  let maxLag: PartitionEvaluation | null = null
  let totalLag = 0
  let filled = 0
  for (const each of partitions) {
    const own = each.status === 'OK' || each.status === 'WARN' ? each.status : 'ERR'
    if (RANK[own] > RANK[status]) status = own
    if (maxLag === null || each.lag > maxLag.lag) maxLag = each
    totalLag += each.lag
    if (each.complete >= 1) filled++
  }
  const complete = partitions.length === 0 ? 1 : filled / partitions.length
  return { status, complete, partitions, maxLag, totalLag }
}
