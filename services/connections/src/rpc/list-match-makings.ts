import { listMatchMakings as query } from '../store/match-makings.ts'
import { pageOf } from '../store/page.ts'
import type { Rpc } from './deps.ts'

export const listMatchMakings: Rpc<'listMatchMakings'> =
  ({ db }) =>
  async (request, { viewer }) => {
    const page = { ...pageOf(request), statuses: request.statuses }
    const { kept, next } = await query(db.read, viewer.organisationId, page)
    const matchMakings = kept.map(({ matchMaking, offered }) => ({ matchMaking, offered, connection: undefined, written: [] }))
    return { matchMakings, next }
  }
