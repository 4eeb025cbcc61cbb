import { once } from '@selvedge/platform/db/request-memory'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { removeWorkingOrder as remove } from '../store/working-orders.ts'
import type { Rpc } from './deps.ts'
import { getLocked } from './working.ts'

/** Asked again after a lost reply, it is not missed. */
export const removeWorkingOrder: Rpc<'removeWorkingOrder'> = (deps) => (request, ctx) =>
  deps.db.transaction((tx) =>
    once(tx, OrdersService.removeWorkingOrder, request, ctx, deps.clock.now(), async () => {
      await getLocked(tx, ctx.viewer, request.id)
      await remove(tx, request.id)
      return {}
    }),
  )
