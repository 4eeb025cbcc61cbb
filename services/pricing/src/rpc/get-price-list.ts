import { countRows, listPage } from '../store/list-page.ts'
import { ownList } from '../store/price-lists.ts'
import type { Rpc } from './deps.ts'
import { pageCursor, pageLimit } from './page-limit.ts'

export const getPriceList: Rpc<'getPriceList'> =
  ({ db }) =>
  async ({ listId, search, after, limit, withUnpriced }, { viewer }) => {
    const list = await ownList(db.read, viewer.organisationId, listId)
    const question = { search, withUnpriced, limit: pageLimit(limit), after: pageCursor(after) }
    const { rows, next } = await listPage(db.read, list, question)
    return { list, rows, next, total: await countRows(db.read, list, question) }
  }
