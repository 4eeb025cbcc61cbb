import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { decideCloseShort } from '../domain/decide-answers.ts'
import { changeOnce } from './change.ts'
import type { Rpc } from './deps.ts'

export const closeShort: Rpc<'closeShort'> = (deps) => (request, ctx) => {
  const { orderId, expectedEvents } = request
  const decide = (order: Order) => decideCloseShort(order, request)
  return changeOnce(deps, OrdersService.closeShort, request, ctx, { orderId, expectedEvents, decide })
}
