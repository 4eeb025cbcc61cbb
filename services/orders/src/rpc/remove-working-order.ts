import { removeWorkingOrder as remove } from '../store/working-orders.ts'
import type { Rpc } from './deps.ts'
import { getLocked } from './working.ts'

export const removeWorkingOrder: Rpc<'removeWorkingOrder'> =
  ({ db }) =>
  async ({ id }, { viewer }) => {
    await db.transaction(async (tx) => {
      await getLocked(tx, viewer, id)
      await remove(tx, id)
    })
    return {}
  }
