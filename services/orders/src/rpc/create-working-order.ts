import { once } from '@selvedge/platform/db/request-memory'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { Rpc } from './deps.ts'
import { nameOf } from './name-of.ts'
import { makeWorkingOrder, present } from './working.ts'

export const createWorkingOrder: Rpc<'createWorkingOrder'> = (deps) => (request, ctx) =>
  deps.db.transaction((tx) =>
    once(tx, OrdersService.createWorkingOrder, request, ctx, deps.clock.now(), async () => {
      const name = request.name === '' ? '' : nameOf(request.name)
      return present(tx, ctx.viewer, await makeWorkingOrder(tx, deps, ctx.viewer, name))
    }),
  )
