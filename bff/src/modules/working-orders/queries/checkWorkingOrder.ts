import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { nullWhenUnknown } from '../../pricing/null-when-unknown.ts'
import { shownCheck } from '../checked.ts'

export const checkWorkingOrder: QueryResolvers['checkWorkingOrder'] = async (_root, { id }, context) => {
  const checked = await nullWhenUnknown(context.clients.orders.checkWorkingOrder({ id }, callOptions(context)))
  return checked ? shownCheck(context, checked) : null
}
