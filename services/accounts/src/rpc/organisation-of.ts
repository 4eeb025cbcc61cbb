import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Viewer } from '@selvedge/platform/rpc/viewer'

/**
 * The organisation a call is about: the viewer's own, unless the operator or the system names one.
 * @throws DomainError NOT_FOUND for a foreign one, so that nothing is told of it
 */
export function organisationOf(viewer: Viewer, named: string): string {
  const mayName = viewer.organisationKind === 'OPERATOR' || viewer.organisationKind === 'SYSTEM'
  if (named === '' || named === viewer.organisationId) {
    if (viewer.organisationId !== '') return viewer.organisationId
    throw new DomainError('INVALID', 'name an organisation', { reason: 'ORGANISATION_MISSING' })
  }
  if (mayName) return named
  throw new DomainError('NOT_FOUND', 'there is no such organisation', { reason: 'ORGANISATION_UNKNOWN' })
}
