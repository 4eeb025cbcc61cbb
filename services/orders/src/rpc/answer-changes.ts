import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { decideAnswer } from '../domain/decide-answers.ts'
import { changeOnce } from './change.ts'
import type { Rpc } from './deps.ts'

export const answerChanges: Rpc<'answerChanges'> = (deps) => (request, ctx) => {
  const { orderId, expectedEvents } = request
  const decide = () => decideAnswer(request)
  return changeOnce(deps, OrdersService.answerChanges, request, ctx, { orderId, expectedEvents, decide })
}
