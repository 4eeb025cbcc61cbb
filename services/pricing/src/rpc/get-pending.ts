import { listPage } from '../store/list-page.ts'
import { ownList } from '../store/price-lists.ts'
import type { Rpc } from './deps.ts'
import { pageCursor, pageLimit } from './page-limit.ts'
import { pendingChange } from './pending-change.ts'

export const getPending: Rpc<'getPending'> =
  ({ db }) =>
  async ({ listId, after, limit }, { viewer }) => {
    const list = await ownList(db.read, viewer.organisationId, listId)
    if (limit < 0) return pendingChange(db.read, list)
    const question = {
      search: '',
      withUnpriced: false,
      onlyPending: true,
      limit: pageLimit(limit),
      after: pageCursor(after),
    }
    const { rows, next } = await listPage(db.read, list, question)
    return pendingChange(db.read, list, rows, next)
  }
