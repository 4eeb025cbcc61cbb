import { DomainError } from '@selvedge/platform/rpc/errors'
import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { writtenToken } from '../../../gateway/written.ts'
import { listedOrder } from '../../../read-models/order-status/row.ts'
import { mostIds } from '../../shared/page-size.ts'
import { ownOf } from '../own.ts'

const MOST = 200

export const confirmCleanOrders: MutationResolvers['confirmCleanOrders'] = async (_root, { orderIds }, context) => {
  const named = mostIds(orderIds, MOST)
  if (orderIds && named.length === 0)
    throw new DomainError('INVALID', 'name at least one order', { reason: 'NO_ORDERS' })
  // Those the page counted: supply that fell since takes an order out, which orders itself leaves to people.
  const ids = orderIds ? [...named] : await context.models.orderStatus.cleanIds(await ownOf(context), MOST)
  const none = { confirmed: [], skipped: [] }
  const { confirmed, skipped } =
    ids.length === 0 ? none : await context.clients.orders.confirmCleanOrders({ orderIds: ids }, callOptions(context))
  const tokens = confirmed.map(({ written }) => writtenToken(written))
  // One token cannot name many orders: the others are waited for here.
  await Promise.all(tokens.slice(0, -1).map((token) => context.awaitWritten(token)))
  return {
    __typename: 'CleanOrdersConfirmed',
    confirmed: confirmed.map(({ order }) => listedOrder(order!, false)),
    skipped,
    written: tokens.at(-1) ?? '',
  }
}
