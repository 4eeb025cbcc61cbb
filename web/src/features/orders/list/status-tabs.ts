import type { MessageDescriptor } from '@lingui/core'
import type { OrderListQuery, OrderStatus } from '../../../gen/graphql.ts'
import { statusWords } from '../order-words.ts'
import { statuses } from '../orders-search.ts'

type Side = 'BRAND' | 'RETAILER'
type Found = Pick<OrderListQuery['orders'], 'statuses'>

/** Where each side has its work: always there. Other statuses have a tab while an order is in them. */
const always: Record<Side, readonly (OrderStatus | 'ALL')[]> = {
  BRAND: ['PLACED', 'ALL'],
  RETAILER: ['ALL', 'CONFIRMED_WITH_CHANGES'],
}

export function statusTabs(side: Side, open: OrderStatus | 'ALL', found: Found | undefined) {
  const counts = new Map(found?.statuses.map(({ status, count }) => [status, count]))
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const first = always[side]
  const others = statuses.filter((status) => !first.includes(status) && (status === open || counts.has(status)))
  return [...first, ...others].map(
    (value): { value: OrderStatus | 'ALL'; word: MessageDescriptor; count: number | undefined } => ({
      value,
      word: statusWords[value][side],
      count: found && (value === 'ALL' ? all : (counts.get(value) ?? 0)),
    }),
  )
}
