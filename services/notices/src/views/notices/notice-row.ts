/** A notice as the view keeps it. Its id follows from what it tells, so that building anew gives the same ids. */
export interface NoticeRow {
  id: string
  /** Who is told. */
  organisationId: string
  at: string
  kind: string
  /** Who did it. */
  otherId: string
  subjectKind: 'order' | 'connection' | 'match-making'
  subjectId: string
  actorName: string
}
