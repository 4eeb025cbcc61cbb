import { findBook } from '../store/brand-book.ts'
import type { Rpc } from './deps.ts'

export const getFeedCursor: Rpc<'getFeedCursor'> =
  ({ db }) =>
  async (_, { viewer }) => {
    const book = await findBook(db.read, viewer.organisationId)
    return { committed: book?.committed ?? 0, end: book?.feedEnd ?? 0 }
  }
