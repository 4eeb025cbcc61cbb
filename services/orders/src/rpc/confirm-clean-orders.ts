import type { RpcContext } from '@selvedge/platform/rpc/context'
import { DomainError, isDomainError } from '@selvedge/platform/rpc/errors'
import { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { ConfirmCleanOrdersResponse } from '@selvedge/protos/gen/orders/v1/orders_service'
import { decideConfirm } from '../domain/decide-confirm.ts'
import { cleanOrders } from '../store/orders.ts'
import { change } from './change.ts'
import type { Deps, Rpc } from './deps.ts'

const MOST_ORDERS = 500
/** An answer has to fit into one message: what is left is confirmed by the next call. */
const MOST_BYTES = 4 * 1024 * 1024

/** Each order by itself, so a repeat finds those that are confirmed and skips them. */
export const confirmCleanOrders: Rpc<'confirmCleanOrders'> = (deps) => async (request, ctx) => {
  if (request.orderIds.length > MOST_ORDERS) throw new DomainError('LIMIT', `at most ${MOST_ORDERS} orders at once`)
  const named = [...new Set(request.orderIds)]
  const ids = named.length > 0 ? named : await cleanOrders(deps.db.read, ctx.viewer.organisationId, MOST_ORDERS)
  const answer: ConfirmCleanOrdersResponse = { confirmed: [], skipped: [] }
  let bytes = 0
  for (const orderId of ids) {
    if (bytes > MOST_BYTES) {
      answer.skipped.push({ orderId, reason: 'NEXT_CALL' })
      continue
    }
    bytes += await confirmOne(deps, ctx, orderId, answer)
  }
  return answer
}

/** @returns the bytes it added to the answer */
async function confirmOne(
  deps: Deps,
  ctx: RpcContext,
  orderId: string,
  answer: ConfirmCleanOrdersResponse,
): Promise<number> {
  const decide = (order: Order) => {
    if (!order.clean) throw new DomainError('CONFLICT', 'the order has a note to read', { reason: 'NOT_CLEAN' })
    return decideConfirm(order, [])
  }
  try {
    const command = { orderId, expectedEvents: 0, decide }
    const confirmed = await deps.db.transaction((tx) => change(tx, deps, ctx, command), { guarded: true })
    answer.confirmed.push(confirmed)
    return Order.encode(confirmed.order!).finish().byteLength
  } catch (error) {
    if (!isDomainError(error)) throw error
    answer.skipped.push({ orderId, reason: error.reason })
    return 0
  }
}
