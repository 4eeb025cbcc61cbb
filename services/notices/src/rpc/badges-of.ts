import type { Badges } from '@selvedge/protos/gen/notices/v1/notices_service'
import { readMarks, readUntil } from '../store/read-marks.ts'
import type { Reader } from '../store/read-marks.ts'
import { countWaiting, idsSince } from '../views/notices/query.ts'
import type { Deps } from './deps.ts'

/** Above this a badge shows "99+". */
const MOST_COUNTED = 200

export async function badgesOf({ notices, marks }: Deps, reader: Reader): Promise<Badges> {
  const until = await readUntil(marks.read, reader)
  const [read, ids, waiting] = await Promise.all([
    readMarks(marks.read, reader),
    idsSince(notices.read, reader.organisationId, until, MOST_COUNTED),
    countWaiting(notices.read, reader.organisationId),
  ])
  return { unreadNotices: ids.filter((id) => !read.has(id)).length, ...waiting }
}
