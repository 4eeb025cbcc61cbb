import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { workingOrderSaved } from '../shown.ts'

export const moveLines: MutationResolvers['moveLines'] = async (_root, { input }, context) => {
  const { workingOrderId, lineIds, windowId, doorId, cells } = input
  const request = {
    workingOrderId,
    lineIds: [...lineIds],
    windowId: targetOf(windowId),
    doorId: targetOf(doorId),
    cells: [...(cells ?? [])],
  }
  return workingOrderSaved(context, await context.clients.orders.moveLines(request, callOptions(context)))
}

/** Left out: stays. Null: none. */
function targetOf(id: string | null | undefined): string | undefined {
  return id === undefined ? undefined : (id ?? '')
}
