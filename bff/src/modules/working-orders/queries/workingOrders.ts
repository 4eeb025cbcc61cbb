import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'

const MOST = 200

export const workingOrders: QueryResolvers['workingOrders'] = async (_root, _args, context) => {
  const { workingOrders: all } = await context.clients.orders.listWorkingOrders({}, callOptions(context))
  return all.toSorted((a, b) => Number(b.active) - Number(a.active)).slice(0, MOST)
}
