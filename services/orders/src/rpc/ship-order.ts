import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { decideShip } from '../domain/decide-ship.ts'
import { changeOnce } from './change.ts'
import type { Rpc } from './deps.ts'

/** Needs no number of events seen: more than is open cannot be shipped. */
export const shipOrder: Rpc<'shipOrder'> = (deps) => (request, ctx) => {
  const { orderId } = request
  const decide = () => decideShip(request, deps.newId(), deps.clock.now().toISOString())
  return changeOnce(deps, OrdersService.shipOrder, request, ctx, { orderId, expectedEvents: 0, decide })
}
