import { endPending } from '../store/pending-edits.ts'
import { ownList } from '../store/price-lists.ts'
import type { Rpc } from './deps.ts'
import { pendingChange } from './pending-change.ts'

export const discardPending: Rpc<'discardPending'> =
  ({ db }) =>
  async ({ listId }, { viewer }) =>
    db.transaction(async (tx) => {
      const list = await ownList(tx, viewer.organisationId, listId)
      const givenUp = await pendingChange(tx, list)
      await endPending(tx, list.id)
      return givenUp
    })
