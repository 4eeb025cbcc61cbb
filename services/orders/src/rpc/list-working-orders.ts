import { listWorkingOrders as list } from '../store/working-orders.ts'
import type { Rpc } from './deps.ts'
import { MOST_WORKING_ORDERS, personOf } from './working.ts'

export const listWorkingOrders: Rpc<'listWorkingOrders'> =
  ({ db }) =>
  async (_, { viewer }) => ({ workingOrders: await list(db.read, personOf(viewer), MOST_WORKING_ORDERS) })
