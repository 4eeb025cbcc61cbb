import { activeId, findWorkingOrder, toWorkingOrder } from '../store/working-orders.ts'
import type { Rpc } from './deps.ts'
import { personOf, unknownWorkingOrder } from './working.ts'

export const getWorkingOrder: Rpc<'getWorkingOrder'> =
  ({ db }) =>
  async ({ id }, { viewer }) => {
    const kept = await findWorkingOrder(db.read, viewer.organisationId, id)
    if (!kept) throw unknownWorkingOrder()
    return toWorkingOrder(kept, (await activeId(db.read, personOf(viewer))) === id)
  }
