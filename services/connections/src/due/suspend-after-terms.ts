import type { DueHandler } from '@selvedge/platform/db/due'
import { act } from '../domain/connection.ts'
import { actOf, systemAuthor } from '../store/author.ts'
import { findConnection, saveConnection } from '../store/connections.ts'
import type { Deps } from '../rpc/deps.ts'

/** The terms have run out: the retailer still reads, and orders nothing new until terms are revised. */
export const suspendAfterTerms =
  ({ newId }: Pick<Deps, 'newId'>): DueHandler =>
  async (tx, id, now) => {
    const connection = await findConnection(tx, id)
    if (!connection) return
    const author = systemAuthor(now, newId)
    const next = act(connection, 'suspend', actOf(author, 'The terms ended.'))
    if (!('code' in next)) await saveConnection(tx, next, author)
  }
