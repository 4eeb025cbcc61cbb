import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { nullWhenUnknown } from '../../pricing/null-when-unknown.ts'
import { shown } from '../shown.ts'

export const workingOrder: QueryResolvers['workingOrder'] = async (_root, { id }, context) => {
  const found = await nullWhenUnknown(context.clients.orders.getWorkingOrder({ id }, callOptions(context)))
  return found ? shown(context, found) : null
}
