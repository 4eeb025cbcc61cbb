import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Notice } from '@selvedge/protos/gen/notices/v1/notices_service'
import { readMarks, readUntil } from '../store/read-marks.ts'
import { listNotices as query } from '../views/notices/query.ts'
import type { ListedNotice } from '../views/notices/query.ts'
import { badgesOf } from './badges-of.ts'
import type { Rpc } from './deps.ts'

const MOST = 100

export const listNotices: Rpc<'listNotices'> =
  (deps) =>
  async ({ after, limit, unreadOnly }, { viewer }) => {
    const { notices, marks } = deps
    const size = Math.min(MOST, limit > 0 ? limit : 50)
    const [rows, read, until, badges] = await Promise.all([
      query(notices.read, viewer.organisationId, cursorOf(after), size + 1),
      readMarks(marks.read, viewer),
      readUntil(marks.read, viewer),
      badgesOf(deps, viewer),
    ])
    const page = rows.slice(0, size).map((row) => present(row, row.at <= until || read.has(row.id)))
    const last = rows.length > size ? rows[size - 1] : undefined
    return {
      notices: unreadOnly ? page.filter((notice) => !notice.read) : page,
      next: last ? JSON.stringify([last.at, last.id]) : '',
      unread: badges.unreadNotices,
    }
  }

function cursorOf(after: string): { at: string; id: string } | undefined {
  if (after === '') return undefined
  try {
    const [at, id] = JSON.parse(after) as [unknown, unknown]
    if (typeof at === 'string' && typeof id === 'string') return { at, id }
  } catch {
    // Told below, as for any other text that is no cursor.
  }
  throw new DomainError('INVALID', 'this is not a page of notices', { reason: 'CURSOR_INVALID' })
}

function present(row: ListedNotice, read: boolean): Notice {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    at: row.at,
    kind: row.kind,
    otherId: row.other_id,
    otherName: row.other_name ?? '',
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    subjectLabel: row.number ?? '',
    actorName: row.actor_name,
    read,
  }
}
