import type { Connection, TermsRevision } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { NoticeRow } from './notice-row.ts'

/** Every revision after the agreement tells the side that did not make it; the system's tell both. */
export function noticesOfConnection({ id, brandId, retailerId, history }: Connection): NoticeRow[] {
  return history.slice(1).flatMap((revision, index) => {
    const by = revision.byOrganisationId
    const told = [brandId, retailerId].filter((organisationId) => organisationId !== by)
    return told.map((organisationId) => ({
      id: `${id}:${revision.revision}:${organisationId === brandId ? 'b' : 'r'}`,
      organisationId,
      otherId: organisationId === brandId ? retailerId : brandId,
      at: revision.at,
      kind: kindOf(history[index]!, revision),
      subjectKind: 'connection' as const,
      subjectId: id,
      actorName: revision.by,
    }))
  })
}

function kindOf(before: TermsRevision, { status }: TermsRevision): string {
  if (status === before.status) return 'TERMS_REVISED'
  if (status === 'SUSPENDED') return 'CONNECTION_SUSPENDED'
  return status === 'ACTIVE' ? 'CONNECTION_RESUMED' : 'CONNECTION_ENDED'
}
