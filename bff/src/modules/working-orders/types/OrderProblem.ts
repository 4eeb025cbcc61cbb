import type { OrderProblemResolvers } from '../../../gen/resolvers.ts'
import { windowOf } from '../loaders.ts'

export const OrderProblem: OrderProblemResolvers = {
  lineId: ({ lineId }) => lineId || null,
  sku: ({ sku }) => sku || null,
  available: ({ available }) => available ?? null,
  nextWindow: ({ nextWindowId }, _args, context) => windowOf(context, nextWindowId),
}
