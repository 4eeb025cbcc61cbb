/** What the RPCs that change a placed order share. */
import type { Transaction } from '@selvedge/platform/db/database'
import { once } from '@selvedge/platform/db/request-memory'
import type { RpcContext } from '@selvedge/platform/rpc/context'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { OrderResponse } from '@selvedge/protos/gen/orders/v1/orders_service'
import { IllegalOrderEvent } from '@selvedge/protos/rules/illegal-order-event'
import { changeOrder } from '../store/change-order.ts'
import type { OrderCommand } from '../store/change-order.ts'
import type { Deps } from './deps.ts'

type Method<Request> = Parameters<typeof once<Request, OrderResponse>>[1]

/** Once per request id: confirming, shipping and cancelling twice would be two acts. */
export function changeOnce<Request>(
  deps: Deps,
  method: Method<Request>,
  request: Request,
  ctx: RpcContext,
  command: OrderCommand,
): Promise<OrderResponse> {
  return deps.db.transaction(
    (tx) => once(tx, method, request, ctx, deps.clock.now(), () => change(tx, deps, ctx, command)),
    { guarded: true },
  )
}

/** What the rules of orders refuse is the caller's to know, with its code. */
export async function change(
  tx: Transaction,
  { clock, newId }: Deps,
  { viewer }: Pick<RpcContext, 'viewer'>,
  command: OrderCommand,
): Promise<OrderResponse> {
  try {
    return await changeOrder(tx, command, { viewer, now: clock.now(), newId })
  } catch (error) {
    if (!(error instanceof IllegalOrderEvent)) throw error
    const senseless = [
      'MALFORMED',
      'UNKNOWN_LINE',
      'UNKNOWN_CELL',
      'NO_REASON',
      'NOT_A_CHANGE',
      'ABOVE_ORDERED',
    ].includes(error.code)
    throw new DomainError(senseless ? 'INVALID' : 'CONFLICT', error.message, { reason: error.code, cause: error })
  }
}
