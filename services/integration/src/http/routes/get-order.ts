import { z } from 'zod'
import { orderView, presentOrder } from '../../records/order.ts'
import { readRoute } from '../json-route.ts'
import { ownOrder } from './own-order.ts'

export const getOrder = readRoute(
  {
    path: '/orders/:number',
    scope: 'orders:read',
    tag: 'Orders',
    summary: 'One order, by its number or its id',
    query: z.strictObject({}),
    response: orderView,
  },
  async (_query, ctx) => presentOrder(await ownOrder(ctx)),
)
