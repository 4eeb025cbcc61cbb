import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { csvOf } from '../csv.ts'
import { partyOf } from '../own.ts'

export const orderCsv: QueryResolvers['orderCsv'] = async (_root, { id }, context) => {
  const whole = await context.models.orderStatus.whole(partyOf(requireViewer(context)), id)
  return whole ? { fileName: `${whole.order.number.replaceAll(/[^\w.-]+/g, '-')}.csv`, text: csvOf(whole.order) } : null
}
