import type { NoticeFieldsFragment, OrganisationKind } from '../../gen/graphql.ts'

/** Where the subject of a notice is looked at. Pages of other features are known by their address alone. */
export function subjectPath(
  { subject, subjectId, other }: Pick<NoticeFieldsFragment, 'subject' | 'subjectId' | 'other'>,
  kind: OrganisationKind,
): string {
  if (subject === 'ORDER') return `/orders/${subjectId}`
  // A retailer has one page for a brand, whatever stands between the two.
  if (kind === 'RETAILER') return `/discover/${other.id}`
  return subject === 'CONNECTION' ? `/connections/${subjectId}` : `/connections/talks/${subjectId}`
}
