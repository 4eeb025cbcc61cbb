import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { writtenToken } from '../../../gateway/written.ts'

export const placeWorkingOrder: MutationResolvers['placeWorkingOrder'] = async (_root, { input }, context) => {
  const { workingOrderId } = input
  const { parts } = await context.clients.orders.place(input, callOptions(context))
  const tokens = parts.map(({ written }) => writtenToken(written)).filter((token) => token !== '')
  // One token cannot name many orders: the others are waited for here.
  await Promise.all(tokens.slice(0, -1).map((token) => context.awaitWritten(token)))
  return { __typename: 'WorkingOrderPlaced', parts, workingOrderId, written: tokens.at(-1) ?? '' }
}
