import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { decideReject } from '../domain/decide-answers.ts'
import { changeOnce } from './change.ts'
import type { Rpc } from './deps.ts'

export const rejectOrder: Rpc<'rejectOrder'> = (deps) => (request, ctx) => {
  const { orderId, expectedEvents } = request
  const decide = () => decideReject(request)
  return changeOnce(deps, OrdersService.rejectOrder, request, ctx, { orderId, expectedEvents, decide })
}
