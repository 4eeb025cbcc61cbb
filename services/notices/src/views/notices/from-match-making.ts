import type { MatchMaking } from '@selvedge/protos/gen/connections/topic/v1/match_making'
import type { NoticeRow } from './notice-row.ts'

/** A talk tells two things: that it began, to the other side; and how it ended, to the side that did not end it. */
export function noticesOfMatchMaking(talk: MatchMaking): NoticeRow[] {
  const { brandId, retailerId, status, startedByOrganisationId: beganBy } = talk
  const other = beganBy === brandId ? retailerId : brandId
  const began = row(talk, 'began', other, beganBy, {
    at: talk.startedAt,
    kind: beganBy === brandId ? 'CONNECTION_INVITED' : 'CONNECTION_REQUESTED',
    actorName: talk.startedBy,
  })
  const answer = { at: talk.answeredAt, actorName: talk.answeredBy }
  switch (status) {
    case 'AGREED':
      return [began, row(talk, 'ended', beganBy, other, { ...answer, kind: 'CONNECTION_AGREED' })]
    case 'DECLINED':
      return [began, row(talk, 'ended', beganBy, other, { ...answer, kind: 'CONNECTION_DECLINED' })]
    case 'EXPIRED':
      return [began, row(talk, 'ended', beganBy, other, { ...answer, kind: 'CONNECTION_EXPIRED' })]
    case 'WITHDRAWN':
      return [began, row(talk, 'ended', other, beganBy, { ...answer, kind: 'CONNECTION_WITHDRAWN' })]
    default:
      return [began]
  }
}

function row(
  { id }: MatchMaking,
  part: string,
  organisationId: string,
  otherId: string,
  what: Pick<NoticeRow, 'at' | 'kind' | 'actorName'>,
): NoticeRow {
  return { id: `${id}:${part}`, organisationId, otherId, ...what, subjectKind: 'match-making', subjectId: id }
}
