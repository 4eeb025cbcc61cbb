import { DomainError } from '@selvedge/platform/rpc/errors'
import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { workingOrderSaved } from '../shown.ts'

const MOST = 500

export const addToWorkingOrder: MutationResolvers['addToWorkingOrder'] = async (_root, { input }, context) => {
  if (input.lines.length > MOST)
    throw new DomainError('LIMIT', `at most ${MOST} lines at once`, { reason: 'TOO_MANY_LINES' })
  const lines = input.lines.map(({ productId, windowId, doorId }) => ({
    productId,
    windowId: windowId ?? '',
    doorId: doorId ?? '',
  }))
  const request = { workingOrderId: input.workingOrderId ?? '', lines }
  return workingOrderSaved(context, await context.clients.orders.addLines(request, callOptions(context)))
}
