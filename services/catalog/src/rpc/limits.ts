import { DomainError } from '@selvedge/platform/rpc/errors'

export const MOST_RECORDS = 500

/** @throws DomainError LIMIT */
export function assertBatch(records: readonly unknown[]): void {
  if (records.length <= MOST_RECORDS) return
  throw new DomainError('LIMIT', `at most ${MOST_RECORDS} records in one call`, { reason: 'BATCH_TOO_LARGE' })
}
