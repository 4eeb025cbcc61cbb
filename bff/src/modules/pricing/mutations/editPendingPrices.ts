import type { RowEdit } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import type { MutationResolvers, PriceEditInput } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { presentPending } from '../pending.ts'
import { readValue } from '../rows.ts'

export const editPendingPrices: MutationResolvers['editPendingPrices'] = async (_root, { input }, context) => {
  const { listId, edits, seenRevision } = input
  const request = { listId, edits: edits.map(readEdit), seenRevision: seenRevision ?? 0 }
  const pending = await context.clients.pricing.editPending(request, callOptions(context))
  return { __typename: 'PendingPricesEdited', pending: await presentPending(context, pending) }
}

function readEdit({ productId, sku, windowId, value, remove }: PriceEditInput): RowEdit {
  return {
    key: { productId, sku: sku ?? '', windowId: windowId ?? '' },
    value: readValue(value),
    remove: remove ?? false,
  }
}
