import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { decideConfirm } from '../domain/decide-confirm.ts'
import { changeOnce } from './change.ts'
import type { Rpc } from './deps.ts'

export const confirmOrder: Rpc<'confirmOrder'> = (deps) => (request, ctx) => {
  const { orderId, expectedEvents } = request
  const decide = (order: Order) => decideConfirm(order, request.cells)
  return changeOnce(deps, OrdersService.confirmOrder, request, ctx, { orderId, expectedEvents, decide })
}
