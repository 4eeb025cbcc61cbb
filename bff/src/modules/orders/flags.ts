import type { OrderFlag } from '../../gen/resolvers.ts'
import type { Own } from '../../read-models/order-status/filter.ts'
import type { ListedOrder } from '../../read-models/order-status/query.ts'

/** A note is for the brand to read, and what it cannot deliver for it to see first. */
export function flagsOf(order: ListedOrder, { side, today }: Own): OrderFlag[] {
  const flags: OrderFlag[] = []
  if (side === 'BRAND' && order.note !== '') flags.push('NOTE')
  if (order.status === 'CONFIRMED_WITH_CHANGES') flags.push('CHANGES_WAITING')
  if (side === 'BRAND' && order.short) flags.push('ABOVE_AVAILABILITY')
  if (order.dueOn !== '' && order.dueOn < today) flags.push('LATE')
  return flags
}
