import { DomainError } from '@selvedge/platform/rpc/errors'
import { countMatchMakings, listMatchMakings as query } from '../store/match-makings.ts'
import { pageOf } from '../store/page.ts'
import type { Rpc } from './deps.ts'

const MOST_OTHERS = 200

export const listMatchMakings: Rpc<'listMatchMakings'> =
  ({ db }) =>
  async (request, { viewer }) => {
    const { statuses, otherIds } = request
    if (otherIds.length > MOST_OTHERS) throw new DomainError('LIMIT', `at most ${MOST_OTHERS} organisations at once`)
    const [{ kept, next }, counts] = await Promise.all([
      query(db.read, viewer.organisationId, { ...pageOf(request), statuses, otherIds }),
      countMatchMakings(db.read, viewer.organisationId),
    ])
    const matchMakings = kept.map(({ matchMaking, offered }) => ({ matchMaking, offered, connection: undefined, written: [] }))
    return { matchMakings, next, counts }
  }
