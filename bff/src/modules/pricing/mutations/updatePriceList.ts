import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { readListInput } from '../list-input.ts'
import { priceListSaved } from '../saved.ts'

export const updatePriceList: MutationResolvers['updatePriceList'] = async (_root, { input }, context) => {
  const request = { listId: input.id, list: readListInput(input.list), archived: input.archived }
  return priceListSaved(context, await context.clients.pricing.updatePriceList(request, callOptions(context)))
}
