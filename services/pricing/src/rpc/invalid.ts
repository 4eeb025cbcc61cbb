import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Problem } from '@selvedge/protos/gen/common/v1/common'

const SHOWN = 10

/** @throws DomainError INVALID with the first problems, when there are any */
export function refuseProblems(problems: readonly Problem[]): void {
  const first = problems[0]
  if (!first) return
  throw new DomainError('INVALID', first.message, {
    reason: first.code,
    details: { problems: problems.slice(0, SHOWN) },
  })
}

/** @throws DomainError LIMIT */
export function refuseMoreThan(most: number, given: number, what: string): void {
  if (given > most) throw new DomainError('LIMIT', `at most ${most} ${what} at once`, { reason: 'BATCH_TOO_LARGE' })
}
