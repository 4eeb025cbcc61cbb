import { DomainError } from '../rpc/errors.ts'

/** The strong entity tag of a version. */
export function etagOf(version: number | string): string {
  return `"${String(version).replace(/[^\w.:-]/g, '-')}"`
}

/**
 * Lets a write pass only when its `If-Match` names the version that stands; `*` names any. Without the header the
 * write is unconditional: demand it where a lost update would hurt.
 * @param current undefined when there is nothing yet
 * @throws DomainError STALE
 */
export function assertIfMatch(ifMatch: string | undefined, current: number | string | undefined): void {
  if (ifMatch === undefined) return
  // If-Match compares strongly: a weak tag never matches.
  if (current !== undefined && tagsOf(ifMatch).some((tag) => tag === '*' || tag === etagOf(current))) return
  throw new DomainError('STALE', 'another version stands by now', {
    reason: 'VERSION_MISMATCH',
    details: current === undefined ? {} : { etag: etagOf(current) },
  })
}

/** Whether a reader already has this version, so that 304 is enough. */
export function isUnchanged(ifNoneMatch: string | undefined, current: number | string): boolean {
  if (ifNoneMatch === undefined) return false
  return tagsOf(ifNoneMatch).some((tag) => tag === '*' || tag.replace(/^W\//, '') === etagOf(current))
}

function tagsOf(header: string): string[] {
  return header.split(',').map((tag) => tag.trim())
}
