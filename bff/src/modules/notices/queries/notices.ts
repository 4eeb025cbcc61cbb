import type { NoticeKind, NoticeSubject, QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { capped } from '../../shared/page-size.ts'

const subjects: Record<string, NoticeSubject> = {
  order: 'ORDER',
  connection: 'CONNECTION',
  'match-making': 'MATCH_MAKING',
}

export const notices: QueryResolvers['notices'] = async (_root, { input }, context) => {
  const { first, after, unreadOnly } = input
  const request = { after: after ?? '', limit: capped(first, 50, 100), unreadOnly: unreadOnly ?? false }
  const page = await context.clients.notices.listNotices(request, callOptions(context))
  const rows = page.notices.map(
    ({ id, at, kind, otherId, otherName, subjectKind, subjectId, subjectLabel, actorName, read }) => {
      const subject = subjects[subjectKind]
      if (!subject) throw new Error(`notices are not about a ${subjectKind}`)
      const other = { id: otherId, name: otherName }
      return { id, at, kind: kind as NoticeKind, other, subject, subjectId, subjectLabel, actorName, read }
    },
  )
  return { rows, cursor: page.next || null, unread: page.unread }
}
