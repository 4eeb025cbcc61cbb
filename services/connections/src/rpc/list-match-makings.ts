import { DomainError } from '@selvedge/platform/rpc/errors'
import { countMatchMakings, listMatchMakings as query } from '../store/match-makings.ts'
import { pageOf } from '../store/page.ts'
import type { Rpc } from './deps.ts'

const MOST = 200

export const listMatchMakings: Rpc<'listMatchMakings'> =
  ({ db }) =>
  async (request, { viewer }) => {
    const { statuses, otherIds, ids } = request
    if (otherIds.length > MOST || ids.length > MOST) throw new DomainError('LIMIT', `at most ${MOST} at once`)
    const [{ kept, next }, counts] = await Promise.all([
      query(db.read, viewer.organisationId, { ...pageOf(request), statuses, otherIds, ids }),
      countMatchMakings(db.read, viewer.organisationId),
    ])
    const matchMakings = kept.map(({ matchMaking, offered }) => ({
      matchMaking,
      offered,
      connection: undefined,
      written: [],
    }))
    return { matchMakings, next, counts }
  }
