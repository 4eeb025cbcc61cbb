import { DomainError } from '@selvedge/platform/rpc/errors'

/** The size of a page: as asked for, within 1 and the cap. */
export function capped(first: number | null | undefined, usual: number, most: number): number {
  return Math.min(most, Math.max(1, first ?? usual))
}

/** @throws DomainError LIMIT for a longer list than a page can have asked for */
export function mostIds(ids: readonly string[] | null | undefined, most: number): readonly string[] {
  if ((ids?.length ?? 0) > most) throw new DomainError('LIMIT', `at most ${most} at once`, { reason: 'TOO_MANY_IDS' })
  return ids ?? []
}
