import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { parameter } from '../json-route.ts'
import type { RequestContext } from '../route.ts'

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The order that `:number` names, by its number or its id. @throws DomainError NOT_FOUND */
export async function ownOrder(ctx: RequestContext): Promise<Order> {
  const { deps, viewer, signal } = ctx
  const number = parameter(ctx, 'number')
  const id = ID.test(number) ? number : await deps.findOrderId(viewer.organisationId, number)
  const { orders } = id ? await deps.clients.orders.batchGetOrders({ ids: [id] }, { viewer, signal }) : { orders: [] }
  if (!orders[0]) throw new DomainError('NOT_FOUND', 'there is no such order', { reason: 'ORDER_UNKNOWN' })
  return orders[0]
}
