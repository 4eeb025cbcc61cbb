import type { Resolvers } from '../../gen/resolvers.ts'
import { answerChanges } from './mutations/answerChanges.ts'
import { cancelOrder } from './mutations/cancelOrder.ts'
import { closeShort } from './mutations/closeShort.ts'
import { confirmCleanOrders } from './mutations/confirmCleanOrders.ts'
import { confirmOrder } from './mutations/confirmOrder.ts'
import { rejectOrder } from './mutations/rejectOrder.ts'
import { shipOrder } from './mutations/shipOrder.ts'
import { order } from './queries/order.ts'
import { orderAsOf } from './queries/orderAsOf.ts'
import { orderCsv } from './queries/orderCsv.ts'
import { orders } from './queries/orders.ts'
import { orderChanges } from './subscriptions/orderChanges.ts'
import { Order } from './types/Order.ts'
import { OrderCell, WhyThisPrice } from './types/OrderCell.ts'
import { OrderChanged } from './types/OrderChanged.ts'
import { OrderEvent } from './types/OrderEvent.ts'
import { OrderLine } from './types/OrderLine.ts'
import { OrderRow } from './types/OrderRow.ts'

export const resolvers: Resolvers = {
  Query: { orders, order, orderAsOf, orderCsv },
  Mutation: { confirmOrder, confirmCleanOrders, rejectOrder, answerChanges, shipOrder, closeShort, cancelOrder },
  Subscription: { orderChanges },
  Order,
  OrderRow,
  OrderLine,
  OrderCell,
  WhyThisPrice,
  OrderEvent,
  OrderChanged,
}
