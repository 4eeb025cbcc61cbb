import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { decideCancel } from '../domain/decide-answers.ts'
import { changeOnce } from './change.ts'
import type { Rpc } from './deps.ts'

export const cancelOrder: Rpc<'cancelOrder'> = (deps) => (request, ctx) => {
  const { orderId, expectedEvents } = request
  const decide = () => decideCancel(request)
  return changeOnce(deps, OrdersService.cancelOrder, request, ctx, { orderId, expectedEvents, decide })
}
